package dev.fenster.intake.privacy;

import java.util.regex.Pattern;

/** Tells what a machine drew at random (tokens, signed claims, long hashes) from what a person or a catalogue named. */
final class RandomText {
    private static final Pattern SIGNED_CLAIMS = Pattern.compile("eyJ[\\w-]{5,}\\.[\\w-]{5,}\\.[\\w-]*");
    private static final Pattern UUID = Pattern.compile("\\p{XDigit}{8}-(?:\\p{XDigit}{4}-){3}\\p{XDigit}{12}");
    private static final Pattern PART = Pattern.compile("[A-Za-z0-9]{16,}");
    private static final int SHORTEST = 20;
    private static final int FEWEST_CHANGES = 4;

    private RandomText() {}

    static boolean isLikely(String value) {
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
