package dev.fenster.intake.privacy;

/** Digits in a text, as the finders of numbers see them. */
final class Digits {
    private Digits() {}

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Blank, no-break space, narrow no-break space, hyphen, en dash. */
    static boolean isSeparator(char c) {
        return c == ' ' || c == '\u00A0' || c == '\u202F' || c == '-' || c == '\u2013';
    }

    static int count(CharSequence text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            if (isDigit(text.charAt(i))) {
                count++;
            }
        }
        return count;
    }

    static String only(CharSequence text) {
        var digits = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (isDigit(text.charAt(i))) {
                digits.append(text.charAt(i));
            }
        }
        return digits.toString();
    }

    /** @return whether 8, 12, 13 or 14 digits end in the check digit of an article number (GTIN, EAN, UPC) */
    static boolean isArticleNumber(String digits) {
        if (digits.length() != 8 && (digits.length() < 12 || digits.length() > 14)) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int fromRight = digits.length() - i;
            sum += (digits.charAt(i) - '0') * (fromRight % 2 == 0 ? 3 : 1);
        }
        return sum % 10 == 0;
    }
}
