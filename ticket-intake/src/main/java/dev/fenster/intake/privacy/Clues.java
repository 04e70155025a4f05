package dev.fenster.intake.privacy;

/**
 * What one look at a text's characters says about what may be in it. Most texts end here.
 *
 * @param at
 *        an at sign, plain, percent-encoded or written "(at)"
 * @param link
 *        a scheme, {@code www.} or a query parameter
 * @param digits
 *        how many digits there are
 */
record Clues(boolean at, boolean link, int digits) {
    private static final int FEWEST_DIGITS = 7;

    static Clues in(String text) {
        boolean at = false;
        boolean link = false;
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> digits++;
                case '@' -> at = true;
                case '%' -> at |= text.startsWith("40", i + 1);
                case '(', '[' -> at |= text.regionMatches(true, i + 1, "at", 0, 2);
                case ':' -> link |= text.startsWith("//", i + 1);
                case '=' -> link = true;
                case 'w', 'W' -> link |= text.regionMatches(true, i, "www.", 0, 4);
                default -> {
                    // says nothing
                }
            }
        }
        return new Clues(at, link, digits);
    }

    boolean numbers() {
        return digits >= FEWEST_DIGITS;
    }

    boolean none() {
        return !at && !link && !numbers();
    }
}
