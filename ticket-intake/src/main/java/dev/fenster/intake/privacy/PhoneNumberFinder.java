package dev.fenster.intake.privacy;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds telephone numbers in one text. Only what looks like a number at all is shown to the library, which is slow. */
final class PhoneNumberFinder {
    private static final int LONGEST = 40;
    private static final String ENCODED_PLUS = "%2B";
    /** A text with more numbers is a list, and what looks like one in it is taken for one. */
    private static final int MOST_QUESTIONS = 50;
    private static final Pattern DATE = Pattern
            .compile("(?<![\\d.])(?:(?:0?[1-9]|[12]\\d|3[01])\\.\\s?(?:0?[1-9]|1[0-2])\\.\\s?"
                    + "(?:(?:19|20)\\d\\d|\\d\\d)?(?!\\d)|(?:19|20)\\d\\d-\\d\\d-\\d\\d(?!\\d)|(?<!\\d)\\d{1,2}/\\d{1,2}/(?:19|20)\\d\\d(?!\\d)"
                    + "|(?<![\\d/])(?:0[1-9]|1[0-2])/(?:19|20)\\d\\d(?!\\d))");
    private static final Pattern EXTENSION = Pattern
            .compile(" {0,2}(?:extension|ext\\.?|x|DW|Dw\\.?|Durchwahl) ?\\d{1,5}(?![ /-]?\\d)");
    private static final Pattern HOUR = Pattern.compile(" \\d{1,2}$");

    private final PhoneNumbers known;
    private final String text;
    private final Redactions redactions;
    private final Set<String> things = new HashSet<>();
    private int questions = MOST_QUESTIONS;

    PhoneNumberFinder(PhoneNumbers known, String text, Redactions redactions) {
        this.known = known;
        this.text = text;
        this.redactions = redactions;
    }

    void find() {
        int i = 0;
        while (i < text.length()) {
            if (startsNumber(i) && redactions.isOpenToNumbers(i)) {
                int end = stretchEnd(i);
                findInStretch(i, end);
                i = end;
            } else {
                i = text.charAt(i) == '%' ? findEncoded(i) : i + 1;
            }
        }
    }

    /**
     * As forms post it, {@code %2B49301234567}.
     *
     * @return where to go on
     */
    private int findEncoded(int start) {
        int digits = start + ENCODED_PLUS.length();
        if (!text.regionMatches(true, start, ENCODED_PLUS, 0, ENCODED_PLUS.length())) {
            return start + 1;
        }
        int end = digits;
        while (end < text.length() && Digits.isDigit(text.charAt(end))) {
            end++;
        }
        if (redactions.isOpenToNumbers(start)
                && known.isPossible("+" + text.substring(digits, Math.min(end, digits + LONGEST)))) {
            redactions.replace(start, end, Placeholder.PHONE);
        }
        return end;
    }

    private void findInStretch(int start, int end) {
        var stretch = text.substring(start, withoutHour(start, end));
        if (Digits.count(stretch) < PhoneCandidate.FEWEST_DIGITS || stretch.length() > 2 * LONGEST) {
            return;
        }
        var dates = DATE.matcher(stretch);
        int from = 0;
        while (dates.find()) {
            findInPart(start + from, start + dates.start());
            from = dates.end();
        }
        findInPart(start + from, start + stretch.length());
    }

    private void findInPart(int start, int end) {
        var candidate = PhoneCandidate.of(text, start, end);
        if (candidate.digits() < PhoneCandidate.FEWEST_DIGITS) {
            return;
        }
        switch (candidate.decision(known, things)) {
            case REPLACE -> replace(candidate.start(), candidate.end());
            case ASK -> ask(candidate);
            case THING -> things.add(candidate.family());
            case STAY -> {
                // nothing to replace
            }
        }
    }

    private void ask(PhoneCandidate candidate) {
        if (questions-- > 0) {
            known.valid(candidate.number())
                    .forEach(match -> replace(candidate.start() + match.start(), candidate.start() + match.end()));
        } else if (PhoneCandidate.isDialled(candidate.number())) {
            replace(candidate.start(), candidate.end());
        }
    }

    /** With the extension that may follow it, and without a bracket that encloses more than it. */
    private void replace(int start, int end) {
        boolean opens = text.charAt(start) == '(' && text.substring(start, end).indexOf(')') < 0;
        var extension = EXTENSION.matcher(text).region(end, Math.min(text.length(), end + LONGEST));
        redactions.replace(opens ? start + 1 : start, extension.lookingAt() ? extension.end() : end, Placeholder.PHONE);
    }

    private boolean startsNumber(int i) {
        char c = text.charAt(i);
        boolean number = Digits.isDigit(c) || (c == '+' || c == '(') && i + 1 < text.length() && isPart(text.charAt(i + 1));
        return number && (i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)) && text.charAt(i - 1) != '_');
    }

    private int stretchEnd(int start) {
        int end = start;
        while (end < text.length() && isPart(text.charAt(end)) && redactions.isOpenToNumbers(end)
                && (end - start < LONGEST || Digits.isDigit(text.charAt(end)))) {
            end++;
        }
        int last = end;
        while (last > start + 1 && !Digits.isDigit(text.charAt(last - 1))) {
            last--;
        }
        boolean partOfWord = end < text.length() && last == end && Character.isLetter(text.charAt(end));
        return partOfWord ? lastSeparator(start, end) : last;
    }

    /** A number that runs into letters ("0815abc") is part of a word. */
    private int lastSeparator(int start, int end) {
        int i = end;
        while (i > start + 1 && Digits.isDigit(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    /** As in "030 1234567 08:15". */
    private int withoutHour(int start, int end) {
        boolean minutes = end + 1 < text.length() && text.charAt(end) == ':' && Digits.isDigit(text.charAt(end + 1));
        var hour = HOUR.matcher(text).region(Math.max(start, end - 3), end);
        return minutes && hour.find() ? hour.start() : end;
    }

    private static boolean isPart(char c) {
        return Digits.isDigit(c) || Digits.isSeparator(c) || c == '/' || c == '.' || c == '(' || c == ')' || c == '+';
    }
}
