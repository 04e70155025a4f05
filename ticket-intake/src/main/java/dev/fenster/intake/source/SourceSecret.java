package dev.fenster.intake.source;

import java.security.SecureRandom;
import java.util.Base64;

/** Secrets for senders that let the receiver choose: 256 random bits. */
final class SourceSecret {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private SourceSecret() {}

    static String next() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
