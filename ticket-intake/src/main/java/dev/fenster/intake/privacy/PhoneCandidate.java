package dev.fenster.intake.privacy;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * A stretch of a text that looks like a telephone number. Whether it is one, its shape and the words before it say; where they
 * leave it open, the library is asked.
 */
record PhoneCandidate(String text, int start, int end, String number, int digits) {
    /** Of "Tel. 456789": a local number behind a word that says what it is. */
    static final int FEWEST_DIGITS = 6;
    private static final int FEWEST_WITHOUT_LABEL = 7;
    private static final int FEWEST_DIALLED = 8;
    private static final int FEWEST_UNBROKEN = 9;
    private static final int MOST_DIGITS = 15;
    private static final int SHORTEST_ARTICLE_NUMBER = 12;
    private static final int SHORTEST_GROUPED_ARTICLE_NUMBER = 13;
    private static final Pattern NORTH_AMERICAN = Pattern
            .compile("1?[-. ]?(?:[2-9]\\d\\d[-. ]|\\([2-9]\\d\\d\\) ?)[2-9]\\d\\d[-. ]\\d{4}");
    private static final Pattern NORTH_AMERICAN_UNBROKEN = Pattern.compile("1?[2-9]\\d\\d[2-9]\\d{6}");
    private static final Pattern ABROAD = Pattern.compile("00[1-9]\\d?[-. /(]*\\d[-. /()\\d]{7,}");

    /** Two digits, at most, before dots: a version, unless it is French (five pairs) or North American (1 and 3 digits). */
    private static final Pattern VERSION = Pattern
            .compile("(?!\\d\\d(?:\\.\\d\\d){4}$|1\\.\\d{3}\\.\\d{3}\\.)\\d{1,2}(?:\\.\\d+){2,}");
    /** As in "load 0.12 0.34 0.56" and "0221 / 0222 / 0223". */
    private static final Pattern LIST = Pattern.compile("\\d{1,2}\\.\\d{1,3}(?: \\d{1,2}\\.\\d{1,3})+|0\\d+(?: ?/ ?0\\d+)+");
    /** A group of capital letters and digits before, as in "1Z 999 AA1 01 2345 6784". */
    private static final Pattern CODE_BEFORE = Pattern
            .compile("(?<![\\p{L}\\d])(?:[A-Z]{1,4}\\d{1,4}|\\d{1,4}[A-Z]{1,4})[ -]$");
    private static final int LONGEST_GROUP = 9;
    private static final int FAMILY_DIGITS = 4;

    enum Decision {
        REPLACE, STAY, ASK, THING
    }

    /** @return the candidate between blanks */
    static PhoneCandidate of(String text, int from, int to) {
        var part = text.substring(from, to);
        var number = part.strip();
        int start = from + part.indexOf(number);
        return new PhoneCandidate(text, start, start + number.length(), number, Digits.count(number));
    }

    /** @param things the families of what has stayed in the text for what it is */
    Decision decision(PhoneNumbers known, Set<String> things) {
        if (number.startsWith("+") && digits >= FEWEST_DIALLED && digits <= MOST_DIGITS && known.isPossible(number)) {
            return Decision.REPLACE;
        }
        return switch (NumberLabel.before(text, start)) {
            case PHONE -> digits <= MOST_DIGITS ? Decision.REPLACE : Decision.ASK;
            case PHONE_NEARBY -> isShortOrCode()
                    ? Decision.STAY
                    : digits <= MOST_DIGITS && isDialled(number) ? Decision.REPLACE : byShape(known);
            case PERSON ->
                isNobodys(things) ? Decision.STAY : isSomebodys(known) ? Decision.REPLACE : byShape(known);
            case NONE -> isNobodys(things) ? Decision.STAY : byShape(known);
            case THING, UNKNOWN_THING -> Decision.THING;
        };
    }

    /** A number that nobody called one is one if it begins as one dials it: with +, 0 or a bracket. */
    static boolean isDialled(String number) {
        return isDialledFrom(number.charAt(0));
    }

    private static boolean isDialledFrom(char first) {
        return "+0(\uFF0B".indexOf(first) >= 0;
    }

    /** @return whether a number that is dialled can begin anywhere in it: the library takes no part of a group of digits */
    static boolean hasDialled(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isDialledFrom(text.charAt(i))
                    && (text.charAt(i) != '0' || i == 0 || !Digits.isDigit(text.charAt(i - 1)))) {
                return true;
            }
        }
        return false;
    }

    /** As in V-0089-2234567 or 800-555-0199-A. */
    static boolean isPartOfCode(String text, int start, int end) {
        char before = start > 0 ? text.charAt(start - 1) : ' ';
        boolean runsOn = start > 1 && "-./".indexOf(before) >= 0 && Character.isLetterOrDigit(text.charAt(start - 2));
        boolean goesOn = end + 1 < text.length() && "-_".indexOf(text.charAt(end)) >= 0
                && Character.isLetterOrDigit(text.charAt(end + 1));
        return before == '#' || runsOn || goesOn;
    }

    /** @return first digits and shape, which the numbers of a list of orders or articles have in common */
    String family() {
        var family = new StringBuilder(number.length() + FAMILY_DIGITS).append(number, 0,
                Math.min(FAMILY_DIGITS, number.length()));
        for (int i = 0; i < number.length(); i++) {
            family.append(Digits.isDigit(number.charAt(i)) ? '#' : number.charAt(i));
        }
        return family.toString();
    }

    private boolean isNobodys(Set<String> things) {
        return isShortOrCode() || isArticle() || VERSION.matcher(number).matches() || LIST.matcher(number).matches()
                || CODE_BEFORE.matcher(text).region(Math.max(0, start - LONGEST_GROUP), start).useTransparentBounds(true).find()
                || !things.isEmpty() && things.contains(family());
    }

    private Decision byShape(PhoneNumbers known) {
        boolean abroad = digits <= MOST_DIGITS && ABROAD.matcher(number).lookingAt() && known.isWhole(number);
        if (abroad || NORTH_AMERICAN.matcher(number).matches()) {
            return Decision.REPLACE;
        }
        return isDialled(number) && digits < (hasAreaCode() ? FEWEST_DIALLED : FEWEST_UNBROKEN) ? Decision.STAY : Decision.ASK;
    }

    /** A bracket or a slash tells an area code from the number; a short one without may be anything. */
    private boolean hasAreaCode() {
        return number.indexOf('/') > 0 || number.indexOf(')') > 0;
    }

    private boolean isSomebodys(PhoneNumbers known) {
        return isDialled(number)
                ? digits >= FEWEST_DIALLED && known.isPossible(number)
                : NORTH_AMERICAN_UNBROKEN.matcher(number).matches();
    }

    private boolean isShortOrCode() {
        return digits < FEWEST_WITHOUT_LABEL || isPartOfCode(text, start, end);
    }

    /** Under a barcode an article number stands in groups. */
    private boolean isArticle() {
        return digits >= (isUnbroken() ? SHORTEST_ARTICLE_NUMBER : SHORTEST_GROUPED_ARTICLE_NUMBER)
                && Digits.isArticleNumber(Digits.only(number));
    }

    private boolean isUnbroken() {
        return digits == number.length();
    }
}
