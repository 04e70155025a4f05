package dev.fenster.intake.request;

/** Characters that JSON can carry and a database or a line of text cannot. */
final class Characters {
    private static final char REPLACEMENT = '\uFFFD';

    private Characters() {}

    static boolean isPlainLine(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (Character.isISOControl(value.charAt(i)) || isLoneSurrogate(value, i)) {
                return false;
            }
        }
        return true;
    }

    /** @return the value without control characters other than tab and line break, and with half characters replaced */
    static String storable(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (isForbidden(value, i)) {
                return cleaned(value, i);
            }
        }
        return value;
    }

    private static String cleaned(String value, int from) {
        var clean = new StringBuilder(value.length()).append(value, 0, from);
        for (int i = from; i < value.length(); i++) {
            if (!isForbidden(value, i)) {
                clean.append(value.charAt(i));
            } else if (isLoneSurrogate(value, i)) {
                clean.append(REPLACEMENT);
            }
        }
        return clean.toString();
    }

    private static boolean isForbidden(String value, int i) {
        var c = value.charAt(i);
        return c < ' ' && c != '\n' && c != '\r' && c != '\t' || isLoneSurrogate(value, i);
    }

    private static boolean isLoneSurrogate(String value, int i) {
        var c = value.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == value.length() || !Character.isLowSurrogate(value.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(value.charAt(i - 1)));
    }
}
