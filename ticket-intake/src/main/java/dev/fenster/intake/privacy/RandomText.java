package dev.fenster.intake.privacy;

import java.util.regex.Pattern;

/** Tells what a machine drew at random (tokens, signed claims, long hashes) from what a person or a catalogue named. */
final class RandomText {
    private static final Pattern SIGNED_CLAIMS = Pattern.compile("eyJ[\\w-]{5,}\\.[\\w-]{5,}\\.[\\w-]*");
    private static final Pattern UUID = Pattern.compile("\\p{XDigit}{8}-(?:\\p{XDigit}{4}-){3}\\p{XDigit}{12}");
    private static final Pattern PART = Pattern.compile("[A-Za-z0-9]{16,}");
    private static final Pattern MIXED = Pattern.compile("[A-Za-z0-9]{10,}");
    private static final int SHORTEST = 20;
    private static final int FEWEST_CHANGES = 4;

    private RandomText() {}

    static boolean isLikely(String value) {
        if (isMixed(value)) {
            return true;
        }
        if (value.length() < SHORTEST || UUID.matcher(value).matches()) {
            return false;
        }
        if (SIGNED_CLAIMS.matcher(value).lookingAt()) {
            return true;
        }
        var part = PART.matcher(value);
        while (part.find()) {
            if (changes(part.group()) >= FEWEST_CHANGES) {
                return true;
            }
        }
        return false;
    }

    /**
     * @return whether capital letters, small ones and digits alternate as they do in nothing that somebody named; a model's name,
     *         as in iPhone13ProMax, has its digits in one place
     */
    static boolean isMixed(String value) {
        var part = MIXED.matcher(value);
        while (part.find()) {
            if (alternates(part.group())) {
                return true;
            }
        }
        return false;
    }

    private static boolean alternates(String part) {
        int changes = 0;
        int digitRuns = 0;
        int kinds = 0;
        int last = 0;
        for (int i = 0; i < part.length(); i++) {
            int kind = Digits.isDigit(part.charAt(i)) ? 1 : Character.isUpperCase(part.charAt(i)) ? 2 : 4;
            changes += kind == last ? 0 : 1;
            digitRuns += kind == 1 && last != 1 ? 1 : 0;
            kinds |= kind;
            last = kind;
        }
        return kinds == 7 && digitRuns > 1 && changes * 5 >= part.length() * 2;
    }

    /** @return how often digits and letters alternate; words and numbers hardly do */
    private static int changes(String part) {
        int changes = 0;
        for (int i = 1; i < part.length(); i++) {
            if (Character.isDigit(part.charAt(i)) != Character.isDigit(part.charAt(i - 1))) {
                changes++;
            }
        }
        return changes;
    }
}
