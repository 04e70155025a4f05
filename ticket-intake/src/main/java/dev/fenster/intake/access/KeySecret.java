package dev.fenster.intake.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Keys are 256 random bits, so their plain SHA-256 can be neither guessed nor turned back. */
final class KeySecret {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final int ID_BYTES = 6;

    private KeySecret() {}

    /** @return a new key; the prefix lets secret scanners find keys that were committed */
    static String next() {
        return "fenster_" + Base64.getUrlEncoder().withoutPadding().encodeToString(random(BYTES));
    }

    static String nextId() {
        return HexFormat.of().formatHex(random(ID_BYTES));
    }

    static String hash(String key) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static byte[] random(int count) {
        var bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
