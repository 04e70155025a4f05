package dev.fenster.intake.privacy;

import java.util.Locale;
import java.util.Set;

/** Names that say that a secret follows: of a query parameter, or of the part of a path before it. */
final class SecretNames {
    private static final Set<String> WHOLE = Set.of("key", "code", "sig", "auth", "authorization", "pwd", "pass", "pin", "otp",
            "sid", "hmac", "jwt", "bearer");
    private static final String[] PARTS = {"token", "secret", "passw", "session", "signature", "apikey", "accesskey",
            "credential",
            "authcode"};
    private static final Set<String> DOORS = Set.of("reset", "password", "verify", "confirm", "activate", "invite",
            "invitation",
            "login", "signin", "magic", "auth", "token", "unsubscribe", "share", "session");

    private SecretNames() {}

    static boolean isParameter(String name) {
        var plain = name.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "").replace(".", "");
        if (WHOLE.contains(plain)) {
            return true;
        }
        for (var part : PARTS) {
            if (plain.contains(part)) {
                return true;
            }
        }
        return false;
    }

    /** @return whether the next part of the path may be what lets somebody in */
    static boolean isDoor(String pathSegment) {
        return DOORS.contains(pathSegment.toLowerCase(Locale.ROOT));
    }
}
