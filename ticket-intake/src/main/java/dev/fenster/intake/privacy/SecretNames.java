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
            "login", "signin", "magic", "auth", "token", "unsubscribe", "share", "session", "forgot", "recover", "recovery",
            "activation", "verification", "confirmation", "passwort", "bestaetigen", "bestätigen", "bestaetigung", "aktivieren",
            "zuruecksetzen", "einladung", "freigabe", "abmelden", "accept", "join", "hook", "hooks", "webhook", "webhooks",
            "signup", "sso", "otp", "register", "optin", "access");
    /** What may stand beside such a word in one part of a path. */
    private static final Set<String> BESIDE = Set.of("link", "links", "mail", "email", "e", "user", "account", "konto", "new",
            "your", "my", "set", "opt", "in", "sign", "log", "me", "pw", "the");

    private SecretNames() {}

    static boolean isParameter(String name) {
        var plain = name.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "").replace(".", "");
        if (WHOLE.contains(plain) || plain.endsWith("code") && DOORS.contains(plain.substring(0, plain.length() - 4))) {
            return true;
        }
        if (plain.endsWith("type") || plain.endsWith("expires") || plain.endsWith("expiry") || plain.endsWith("algorithm")) {
            return false;
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
        boolean door = false;
        for (var word : pathSegment.toLowerCase(Locale.ROOT).split("[-_.]")) {
            door |= DOORS.contains(word);
            if (!DOORS.contains(word) && !BESIDE.contains(word)) {
                return false;
            }
        }
        return door;
    }
}
