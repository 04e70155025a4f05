package dev.fenster.intake.privacy;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds card numbers: 13 to 19 digits, alone or in groups, that begin as an issuer's numbers do and pass the Luhn check. A
 * device's
 * or article's number does not begin so, or says what it is.
 */
final class PaymentCards {
    private static final int SHORTEST = 13;
    private static final int LONGEST = 19;
    /** What a magnetic strip's first track begins with (ISO/IEC 7813). */
    private static final String TRACK = "%B";

    private PaymentCards() {}

    static void find(String text, Redactions redactions) {
        int i = 0;
        while (i < text.length()) {
            if (!Digits.isDigit(text.charAt(i))) {
                i++;
                continue;
            }
            var groups = groups(text, i);
            if (redactions.isOpenToNumbers(i)) {
                findInGroups(text, groups, redactions);
            }
            i = groups.get(groups.size() - 1).end;
        }
    }

    private static void findInGroups(String text, List<Group> groups, Redactions redactions) {
        int first = 0;
        while (first < groups.size()) {
            int last = lastOfCard(text, groups, first);
            if (last >= first) {
                redactions.replace(groups.get(first).start, groups.get(last).end, Placeholder.CARD);
            }
            first = Math.max(last, first) + 1;
        }
    }

    /** @return the last group of a card number that begins with this one, or -1 */
    private static int lastOfCard(String text, List<Group> groups, int first) {
        int start = groups.get(first).start;
        boolean track = text.startsWith(TRACK, start - TRACK.length());
        if (start > 0 && !track && (Character.isLetterOrDigit(text.charAt(start - 1)) || text.charAt(start - 1) == '+')) {
            return -1;
        }
        var digits = new StringBuilder(LONGEST);
        int found = -1;
        for (int i = first; i < groups.size() && digits.length() <= LONGEST; i++) {
            digits.append(text, groups.get(i).start, groups.get(i).end);
            if (isCard(digits, i == first)) {
                found = i;
            }
        }
        return found >= 0 && NumberLabel.before(text, start) == NumberLabel.THING ? -1 : found;
    }

    private static boolean isCard(CharSequence digits, boolean unbroken) {
        return digits.length() >= SHORTEST && digits.length() <= LONGEST && beginsAsIssued(digits) && passesLuhn(digits)
                && !(unbroken && Digits.isArticleNumber(digits.toString()));
    }

    private static boolean beginsAsIssued(CharSequence digits) {
        int two = Integer.parseInt(digits, 0, 2, 10);
        return switch (digits.length()) {
            case 13 -> two / 10 == 4;
            case 14 -> two == 30 || two == 36 || two == 38 || two == 39;
            case 15 -> two == 34 || two == 37;
            default -> two >= 22 && two <= 27 || two == 35 || two >= 40 && two <= 69;
        };
    }

    private static boolean passesLuhn(CharSequence digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = digit * (1 + i % 2);
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }

    /** @return runs of digits from here on with one separator between them */
    private static List<Group> groups(String text, int from) {
        var groups = new ArrayList<Group>();
        int start = from;
        while (start < text.length() && Digits.isDigit(text.charAt(start))) {
            int end = start;
            while (end < text.length() && Digits.isDigit(text.charAt(end))) {
                end++;
            }
            groups.add(new Group(start, end));
            start = end < text.length() && (Digits.isSeparator(text.charAt(end)) || text.charAt(end) == '.') ? end + 1 : end;
        }
        return groups;
    }

    private record Group(int start, int end) {}
}
