package dev.fenster.intake.privacy;

/**
 * What one look at a text's characters says about what may be in it. Most texts end here.
 *
 * @param at
 *        an at sign, plain, percent-encoded or spelled, as in "(at)"
 * @param link
 *        a scheme, {@code www.} or a query parameter
 * @param token
 *        signed claims (a JWT), or the word before a bearer's token
 * @param digits
 *        how many digits there are
 */
record Clues(boolean at, boolean link, boolean token, int digits) {
    private static final int FEWEST_DIGITS = 6;

    static Clues in(String text) {
        boolean at = false;
        boolean link = false;
        boolean token = false;
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> digits++;
                case '@' -> at = true;
                case '%' -> at |= text.startsWith("40", i + 1);
                case '(', '[', '{', '<' -> at |= spellsAt(text, i + 1);
                case ' ' ->
                    at |= text.regionMatches(true, i + 2, "t ", 0, 2) && isSpelledA(text.charAt(i + 1)) && isDotted(text, i + 4)
                            || text.startsWith("-at- ", i + 1);
                case ':' -> link |= text.startsWith("//", i + 1);
                case '=' -> link = true;
                case 'e' -> token |= text.startsWith("yJ", i + 1);
                case 'B', 'b' -> token |= text.regionMatches(true, i + 1, "earer ", 0, 6);
                case 'w', 'W' -> link |= text.regionMatches(true, i, "www.", 0, 4);
                default -> {
                    // says nothing
                }
            }
        }
        return new Clues(at, link, token, digits);
    }

    private static boolean isSpelledA(char c) {
        return c == 'a' || c == 'A' || c == 'ä' || c == 'Ä';
    }

    private static boolean spellsAt(String text, int i) {
        int at = i < text.length() && text.charAt(i) == ' ' ? i + 1 : i;
        return text.regionMatches(true, at, "at", 0, 2) || text.regionMatches(true, at, "ät", 0, 2);
    }

    /** Whether a word with a dot in it, or with the word for a dot behind it, stands here. */
    private static boolean isDotted(String text, int start) {
        int i = start;
        while (i < text.length() && text.charAt(i) != ' ') {
            boolean letterFollows = i + 1 < text.length() && Character.isLetter(text.charAt(i + 1));
            if (letterFollows && ".([{".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
            i++;
        }
        return text.startsWith(" dot ", i) || text.startsWith(" punkt ", i);
    }

    boolean numbers() {
        return digits >= FEWEST_DIGITS;
    }

    boolean none() {
        return !at && !link && !token && !numbers();
    }
}
