package dev.fenster.local.launch;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What only this installation knows, drawn by chance at its first start; there is no default anywhere.
 *
 * @param customerHmacSecret
 *        keys the hashes of customers' identifiers
 * @param demoApiKey
 *        the API key for trying out
 * @param control
 *        lets {@code status} ask the running launcher for a login link
 * @param mailboxKey
 *        part of the address of the captured mailbox
 * @param postgresPassword
 *        of the databases' user
 * @param privateKey
 *        Base64 of PKCS #8, signs the people's tokens
 * @param publicKey
 *        Base64 of X.509
 */
public record Secrets(String customerHmacSecret, String demoApiKey, String control, String mailboxKey,
        String postgresPassword, String privateKey, String publicKey) {
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Whoever tries Fenster out, or replays into it, is held up by the machine alone. */
    private static final Map<String, Long> AS_GOOD_AS_NONE = Map.of("requestsPerMinute", 1_000_000_000L, "bytesPerMinute",
            50_000_000_000L);

    static Secrets readOrDraw(DataDirectory data) {
        if (data.isNew()) {
            JsonFile.write(data.secrets(), draw());
        }
        return read(data);
    }

    static Secrets read(DataDirectory data) {
        if (!Files.isReadable(data.secrets())) {
            throw new LaunchException("There is no Fenster in " + data.path() + " that " + System.getProperty("user.name")
                    + " can read: start one with deploy/local/up.");
        }
        return JsonFile.read(data.secrets(), Secrets.class);
    }

    private static Secrets draw() {
        var keys = TokenMint.newKeys();
        var encoder = Base64.getEncoder();
        return new Secrets(random(), "fenster_" + random(), random(), random().substring(0, 22), random(),
                encoder.encodeToString(keys.getPrivate().getEncoded()),
                encoder.encodeToString(keys.getPublic().getEncoded()));
    }

    static String random() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** @return the key of links to questions; it follows from another secret, so a data directory of before has one, too */
    String questionLinkSecret() {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(customerHmacSecret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal("question links".getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC with SHA-256", e);
        }
    }

    TokenMint mint() {
        try {
            var factory = KeyFactory.getInstance("RSA");
            var decoder = Base64.getDecoder();
            return new TokenMint(new KeyPair(factory.generatePublic(new X509EncodedKeySpec(decoder.decode(publicKey))),
                    factory.generatePrivate(new PKCS8EncodedKeySpec(decoder.decode(privateKey)))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key pair in secrets.json cannot be read", e);
        }
    }

    /** Writes the file that ticket-intake learns the demo key from: only its hash. */
    void writeApiKeySeed(DataDirectory data) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(demoApiKey.getBytes(StandardCharsets.UTF_8));
            JsonFile.write(data.apiKeySeed(), List.of(Map.of("id", "demo", "name", "demo", "hash",
                    HexFormat.of().formatHex(hash), "sources", List.of("*"), "limits", AS_GOOD_AS_NONE)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
