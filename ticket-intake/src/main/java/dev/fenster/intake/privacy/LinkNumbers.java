package dev.fenster.intake.privacy;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells a telephone number in a link, as chats have it ({@code wa.me/491…}, {@code ?phone=491…}), from other numbers there. */
final class LinkNumbers {
    private static final Set<String> NAMES = Set.of("phone", "tel", "telefon", "telephone", "mobile", "mobil", "handy", "fax",
            "msisdn", "whatsapp", "phonenumber", "telnr", "mobilenumber", "callerid", "ani");
    private static final Pattern NUMBER = Pattern.compile(
            "(?:\\+|%2B)?\\d(?:[ ./()-]|%20|\\+)?(?:\\d(?:[ ./()-]|%20|\\+)?){6,14}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern INTERNATIONAL = Pattern.compile("(?:\\+|%2B)[1-9]\\d{7,14}", Pattern.CASE_INSENSITIVE);
    private static final String CHAT = "wa.me/";

    private LinkNumbers() {}

    static boolean isParameter(String name, String value) {
        return NAMES.contains(name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", ""))
                && NUMBER.matcher(value).matches();
    }

    /** @param start where this part of a link's path begins */
    static boolean isPart(String text, int start, String part) {
        return INTERNATIONAL.matcher(part).matches()
                || text.regionMatches(true, start - CHAT.length(), CHAT, 0, CHAT.length()) && NUMBER.matcher(part).matches();
    }
}
