package dev.fenster.intake.privacy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds e-mail addresses, plain, percent-encoded, or with "(at)" and "(dot)" as people write them against robots. */
final class EmailAddresses {
    private static final int LONGEST_LOCAL_PART = 64;
    private static final int LONGEST_DOMAIN = 255;
    private static final Pattern AT = Pattern.compile(
            " @ |@|%40|\\s{0,2}[(\\[{<]\\s?(?:at|ät)\\s?[)\\]}>]\\s{0,2}| -at- | at | ät ",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern DOT = Pattern.compile("\\s?[(\\[{<]\\s?(?:dot|punkt)\\s?[)\\]}>]\\s?| (?:dot|punkt) ",
            Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_MARK = 15;
    private static final Pattern MARK_BEFORE = Pattern.compile(
            "(?:\\s?[(\\[{<]\\s?(?:dot|punkt)\\s?[)\\]}>]\\s?| (?:dot|punkt|underscore|unterstrich|hyphen|dash|bindestrich|minus) )$",
            Pattern.CASE_INSENSITIVE);

    /** What goes on with an at sign that begins with a blank. */
    private static final String AFTER_BLANK = "@aAäÄ-([{< \t\n\u000B\f\r";

    private EmailAddresses() {}

    static void find(String text, Redactions redactions) {
        var at = AT.matcher(text);
        int searched = 0;
        int next = 0;
        while (findFrom(next, text, at)) {
            next = at.end();
            boolean spelled = at.end() - at.start() > 1;
            int start = spelled ? spelledLocalPart(text, searched, at.start()) : localPart(text, searched, at.start());
            int end = domain(text, at.end(), spelled);
            if (start < at.start() && end > at.end()
                    && (!SpokenAddress.isSpoken(at.group()) || SpokenAddress.isLikely(text, start, at, end))) {
                redactions.replace(start, end, Placeholder.EMAIL);
                searched = end;
            }
        }
    }

    /** As {@link Matcher#find()}, but asks the pattern only where one look says that it may begin. */
    private static boolean findFrom(int from, String text, Matcher at) {
        for (int i = from; i < text.length(); i++) {
            if (mayBegin(text, i) && at.region(i, text.length()).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayBegin(String text, int i) {
        return switch (text.charAt(i)) {
            case '@', '%', '(', '[', '{', '<' -> true;
            case ' ', '\t', '\n', '\u000B', '\f', '\r' ->
                i + 1 < text.length() && AFTER_BLANK.indexOf(text.charAt(i + 1)) >= 0;
            default -> false;
        };
    }

    /** As in "anna dot maria at …". */
    private static int spelledLocalPart(String text, int from, int at) {
        int start = localPart(text, from, at);
        var mark = MARK_BEFORE.matcher(text);
        while (start < at && mark.region(Math.max(from, start - LONGEST_MARK), start).find()) {
            int before = localPart(text, from, mark.start());
            if (before == mark.start()) {
                break;
            }
            start = before;
        }
        return start;
    }

    private static int localPart(String text, int from, int at) {
        int start = at;
        while (start > Math.max(from, at - LONGEST_LOCAL_PART) && isLocal(text.charAt(start - 1))) {
            start--;
        }
        while (start < at && !Character.isLetterOrDigit(text.charAt(start)) && text.charAt(start) != '_') {
            start++;
        }
        return start > from + 1 && start < at && text.charAt(start - 1) == '=' ? withReturnPath(text, from, start) : start;
    }

    /** A list's return path names whom it wrote to, as in bounce+anna=shop.example@list.example; a parameter's name has no plus. */
    private static int withReturnPath(String text, int from, int start) {
        int before = start - 1;
        boolean plus = false;
        while (before > Math.max(from, start - LONGEST_LOCAL_PART) && isLocal(text.charAt(before - 1))) {
            before--;
            plus |= text.charAt(before) == '+';
        }
        boolean parameter = before > from && "?&=;".indexOf(text.charAt(before - 1)) >= 0;
        return plus && !parameter ? before : start;
    }

    /**
     * @param spelled
     *        whether a dot may be, as the at sign is
     * @return the end of a domain with at least one dot and a top level of letters, or from
     */
    private static int domain(String text, int from, boolean spelled) {
        int end = from;
        int labelStart = from;
        int accepted = from;
        boolean dotted = false;
        while (end <= text.length() && end - from <= LONGEST_DOMAIN) {
            int dot = end < text.length() ? dotAt(text, end, spelled) : end;
            boolean labelEnds = end == text.length() || dot > end || !isDomain(text.charAt(end));
            if (!labelEnds) {
                end++;
                continue;
            }
            int labelEnd = trimmedEnd(text, labelStart, end);
            if (labelEnd == labelStart) {
                break;
            }
            if (dotted && isTopLevel(text, labelStart, labelEnd)) {
                accepted = labelEnd;
            }
            if (dot <= end) {
                break;
            }
            dotted = true;
            end = dot;
            labelStart = dot;
        }
        return accepted;
    }

    /** @return where a dot at this place ends, or the place itself when there is none */
    private static int dotAt(String text, int index, boolean spelled) {
        if (text.charAt(index) == '.') {
            return index + 1;
        }
        if (!spelled || "([{< ".indexOf(text.charAt(index)) < 0) {
            return index;
        }
        var dot = DOT.matcher(text).region(index, Math.min(text.length(), index + 10));
        return dot.lookingAt() ? dot.end() : index;
    }

    private static int trimmedEnd(String text, int start, int end) {
        while (end > start && text.charAt(end - 1) == '-') {
            end--;
        }
        return end;
    }

    private static boolean isTopLevel(String text, int start, int end) {
        return end - start >= 2 && text.substring(start, end).chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-')
                && Character.isLetter(text.charAt(start));
    }

    private static boolean isLocal(char c) {
        return Character.isLetterOrDigit(c) || "._%+-'".indexOf(c) >= 0;
    }

    private static boolean isDomain(char c) {
        return Character.isLetterOrDigit(c) || c == '-';
    }
}
