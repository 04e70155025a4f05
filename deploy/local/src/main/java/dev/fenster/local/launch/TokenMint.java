package dev.fenster.local.launch;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** Makes the JWTs that an identity provider makes elsewhere: issuer, audience, subject and the roles in {@code groups}. */
public final class TokenMint {
    public static final String ISSUER = "https://fenster.local";
    public static final String AUDIENCE = "fenster";
    private static final float LIFETIME_MINUTES = 12 * 60f;

    private final KeyPair keys;

    public TokenMint(KeyPair keys) {
        this.keys = keys;
    }

    public static TokenMint withNewKeys() {
        return new TokenMint(newKeys());
    }

    public static KeyPair newKeys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has RSA", e);
        }
    }

    /** @return the public key, Base64 of its X.509 form, as {@code quarkus.oidc.public-key} takes it */
    public String publicKey() {
        return Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
    }

    /** @return a signed JWT of twelve hours for a person with these roles */
    public String token(String... roles) {
        var claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setAudience(AUDIENCE);
        claims.setSubject(roles[0]);
        claims.setClaim("upn", roles[0]);
        claims.setStringListClaim("groups", List.of(roles));
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(LIFETIME_MINUTES);
        claims.setGeneratedJwtId();
        var signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(keys.getPrivate());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setHeader("typ", "JWT");
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("The token could not be signed", e);
        }
    }
}
