package dev.fenster.intake.privacy;

import java.util.regex.Pattern;

/** Finds what opens a door without a link: signed claims (JWT) and a bearer's token, as logs and headers show them. */
final class BareTokens {
    private static final Pattern TOKEN = Pattern.compile(
            "(?<![\\w.-])eyJ[\\w-]{5,4000}+\\.[\\w-]{5,4000}+(?:\\.[\\w-]{1,4000}+)?|(?i:\\bbearer:? {1,2}\"?)([\\w.~+/=-]{8,4000}+)");

    private BareTokens() {}

    static void find(String text, Redactions redactions) {
        var token = TOKEN.matcher(text);
        while (token.find()) {
            boolean borne = token.start(1) >= 0;
            if (!borne || hasDigit(token.group(1))) {
                redactions.replace(borne ? token.start(1) : token.start(), token.end(), Placeholder.TOKEN);
            }
        }
    }

    private static boolean hasDigit(String value) {
        return value.chars().anyMatch(c -> Digits.isDigit((char) c));
    }
}
