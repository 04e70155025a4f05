package dev.fenster.intake.privacy;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jboss.logging.Logger;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;

/**
 * Knows the world's telephone numbers, written as people write them in one country. Only stretches of a text that look like a
 * number at all are shown to the library, which is slow.
 */
public final class PhoneNumbers {
    private static final Logger LOG = Logger.getLogger(PhoneNumbers.class);
    private static final int FEWEST_DIGITS = 7;
    private static final int MOST_DIGITS = 15;
    private static final int LONGEST = 40;
    private static final int MOST_TRIES = 8;
    /** The library takes 0.1 ms a question. A text with more numbers is a list, and what looks like one in it is taken for one. */
    private static final int MOST_QUESTIONS = 200;
    private static final Pattern DATE = Pattern
            .compile("(?<![\\d.])(?:(?:0?[1-9]|[12]\\d|3[01])\\.\\s?(?:0?[1-9]|1[0-2])\\.\\s?"
                    + "(?:(?:19|20)\\d\\d|\\d\\d)?(?!\\d)|(?:19|20)\\d\\d-\\d\\d-\\d\\d(?!\\d)|(?<!\\d)\\d{1,2}/\\d{1,2}/(?:19|20)\\d\\d(?!\\d))");
    private static final Pattern NORTH_AMERICAN = Pattern.compile("1?[-. ]?(\\d{3}[-. ]|\\(\\d{3}\\) ?)\\d{3}[-.]\\d{4}");

    private final PhoneNumberUtil library = PhoneNumberUtil.getInstance();
    private final String region;

    /**
     * @param region
     *        ISO 3166 code of the country whose numbers come without a country code, e.g. {@code DE}
     */
    public PhoneNumbers(String region) {
        this.region = region.toUpperCase(Locale.ROOT);
        if (!library.getSupportedRegions().contains(this.region)) {
            throw new IllegalArgumentException(
                    "fenster.customer.region is not the ISO 3166 code of a country, such as DE: " + region);
        }
    }

    /** @return the number in E.164, e.g. +49301234567; empty when it is none */
    Optional<String> e164(String number) {
        try {
            var parsed = library.parse(number, region);
            return library.isPossibleNumber(parsed)
                    ? Optional.of(library.format(parsed, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException e) {
            LOG.tracef("No phone number: %s", e.getErrorType());
            return Optional.empty();
        }
    }

    void find(String text, Redactions redactions) {
        int questions = MOST_QUESTIONS;
        int i = 0;
        while (i < text.length()) {
            if (startsNumber(text, i) && redactions.isOpenToNumbers(i)) {
                int end = stretchEnd(text, i, redactions);
                questions -= findInStretch(text, i, end, redactions, questions > 0);
                i = end;
            } else {
                i++;
            }
        }
    }

    /** @return how many parts of the stretch were worth a look */
    private int findInStretch(String text, int start, int end, Redactions redactions, boolean ask) {
        var stretch = text.substring(start, end);
        if (Digits.count(stretch) < FEWEST_DIGITS || stretch.length() > 2 * LONGEST) {
            return 0;
        }
        var dates = DATE.matcher(stretch);
        int from = 0;
        int parts = 0;
        while (dates.find()) {
            parts += findInPart(text, start + from, start + dates.start(), redactions, ask);
            from = dates.end();
        }
        return parts + findInPart(text, start + from, end, redactions, ask);
    }

    private int findInPart(String text, int start, int end, Redactions redactions, boolean ask) {
        var part = text.substring(start, end);
        int digits = Digits.count(part);
        if (digits < FEWEST_DIGITS) {
            return 0;
        }
        var number = part.strip();
        var label = NumberLabel.before(text, start);
        boolean article = digits > 11 && Digits.isArticleNumber(number) && label != NumberLabel.PHONE;
        if (label == NumberLabel.THING || article) {
            return 1;
        }
        boolean called = label == NumberLabel.PHONE && digits <= MOST_DIGITS;
        if (called || NORTH_AMERICAN.matcher(number).matches() || !ask && isDialled(number)) {
            redactions.replace(start, start + part.stripTrailing().length(), Placeholder.PHONE);
        } else if (ask) {
            ask(part, start, redactions);
        }
        return 1;
    }

    private void ask(String part, int offset, Redactions redactions) {
        for (var match : library.findNumbers(part, region, Leniency.VALID, MOST_TRIES)) {
            if (isDialled(match.rawString())) {
                redactions.replace(offset + match.start(), offset + match.end(), Placeholder.PHONE);
            }
        }
    }

    /** A number that nobody called one is one if it begins as one dials it: with +, 0 or a bracket. */
    private static boolean isDialled(String number) {
        return "+0(\uFF0B".indexOf(number.charAt(0)) >= 0;
    }

    private static boolean startsNumber(String text, int i) {
        char c = text.charAt(i);
        boolean number = Digits.isDigit(c) || (c == '+' || c == '(') && i + 1 < text.length() && isPart(text.charAt(i + 1));
        return number && (i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)) && text.charAt(i - 1) != '_');
    }

    private static int stretchEnd(String text, int start, Redactions redactions) {
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
        return partOfWord ? lastSeparator(text, start, end) : last;
    }

    /** A number that runs into letters ("0815abc") is part of a word. */
    private static int lastSeparator(String text, int start, int end) {
        int i = end;
        while (i > start + 1 && Digits.isDigit(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    private static boolean isPart(char c) {
        return Digits.isDigit(c) || Digits.isSeparator(c) || c == '/' || c == '.' || c == '(' || c == ')' || c == '+';
    }
}
