package dev.fenster.intake.privacy;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Turns identifiers of customers into {@link CustomerIdentity identities}. The same person has the same one on every channel.
 */
public final class CustomerIdentities {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST_SECRET = 32;
    /** Characters of the longest id of a session. */
    public static final int SESSION_LIMIT = 200;
    private static final int OPAQUE_LENGTH = 32;

    private final Mac keyed;
    private final PhoneNumbers phoneNumbers;

    /**
     * @param secret
     *        at least 32 characters; another one makes every customer a stranger
     */
    public CustomerIdentities(String secret, PhoneNumbers phoneNumbers) {
        if (secret.length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException(
                    "fenster.customer.hmac-secret has " + secret.length() + " characters; give it at least "
                            + SHORTEST_SECRET + ", e.g. by openssl rand -base64 32");
        }
        this.keyed = keyed(secret);
        this.phoneNumbers = phoneNumbers;
    }

    /** @return empty when the value is no e-mail address */
    public Optional<CustomerIdentity> ofEmail(String email) {
        var normalised = normalised(email);
        int at = normalised.lastIndexOf('@');
        boolean address = at > 0 && at < normalised.length() - 1 && normalised.chars().noneMatch(Character::isWhitespace);
        return address ? Optional.of(identity("email", normalised)) : Optional.empty();
    }

    /** @return empty when the value is no telephone number */
    public Optional<CustomerIdentity> ofPhone(String phone) {
        return phoneNumbers.e164(phone).map(number -> identity("phone", number));
    }

    /** @return empty when nothing is left beside the at sign */
    public Optional<CustomerIdentity> ofHandle(String handle) {
        var normalised = normalised(handle);
        var bare = normalised.startsWith("@") ? normalised.substring(1).strip() : normalised;
        return bare.isEmpty() ? Optional.empty() : Optional.of(identity("handle", bare));
    }

    public CustomerIdentity ofAccount(String account) {
        return identity("account", account.strip());
    }

    /** @return the hash of a session on help pages, 64 hexadecimal digits; null for null */
    public String ofSession(String session) {
        return session == null ? null : hash("session", session);
    }

    /** @return an id of 32 characters in the place of one that holds a telephone number, an address or the like; always the same */
    public String opaque(String id) {
        return hash("id", id).substring(0, OPAQUE_LENGTH);
    }

    private CustomerIdentity identity(String kind, String identifier) {
        return new CustomerIdentity(kind, hash(kind, identifier));
    }

    /** The kind is part of what is hashed: a handle never meets the account of the same name. */
    private String hash(String kind, String identifier) {
        try {
            var mac = (Mac) keyed.clone();
            var hash = mac.doFinal((kind + ":" + identifier).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("Java's own " + ALGORITHM + " can be cloned", e);
        }
    }

    private static String normalised(String identifier) {
        return Normalizer.normalize(identifier, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    private static Mac keyed(String secret) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac;
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }
}
