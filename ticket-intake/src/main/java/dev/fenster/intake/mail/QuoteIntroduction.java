package dev.fenster.intake.mail;

import java.util.List;
import java.util.regex.Pattern;

/** The lines by which mail programs introduce what they quote or forward, in German and English. */
final class QuoteIntroduction {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern SEPARATOR = Pattern.compile("[-_*=\\s]*(ursprüngliche (nachricht|mail|e-mail)"
            + "|original-?nachricht|original (message|mail)|weitergeleitete nachricht|forwarded (message|mail)"
            + "|ende der weitergeleiteten nachricht"
            + "|(anfang der weitergeleiteten nachricht|begin forwarded message):)[-_*=\\s]*( von .*| from .*)?", FLAGS);
    private static final Pattern ABOVE_THIS_LINE = Pattern.compile(
            "\\s*#+\\s?-.*-\\s?#+\\s*|.{0,20}(antworten sie (bitte )?(nur )?oberhalb"
                    + " dieser (linie|zeile)|(please )?(type|write) your reply above this line|reply above this line).{0,20}",
            FLAGS);
    private static final Pattern RULE = Pattern.compile("\\s*[_-]{10,}\\s*");
    private static final Pattern LABEL = Pattern.compile(
            "[\\s>]*[*_]{0,2}(von|from|gesendet|sent|datum|date|an|to|cc|kopie|betreff|subject"
                    + "|antwort an|reply-to|wichtigkeit|importance|priorität|priority|anlagen|attachments)[*_]{0,2}\\s?:[*_]{0,2}(\\s.*)?",
            FLAGS);
    private static final Pattern FROM = Pattern.compile("[\\s>]*[*_]{0,2}(von|from)[*_]{0,2}\\s?:.*", FLAGS);
    private static final Pattern OTHERS = Pattern
            .compile("[\\s>]*[*_]{0,2}(gesendet|sent|datum|date|an|to|betreff|subject)[*_]{0,2}\\s?:.*", FLAGS);
    private static final Pattern ATTRIBUTION = Pattern.compile("(am|on|der|die)\\b.{4,300}\\b(schrieb|wrote)\\b.{0,200}:\\s*"
            + "|.{1,200}\\b(schrieb|wrote)( am| on| um)?\\b.{0,100}:\\s*", FLAGS);
    private static final Pattern WHO_OR_WHEN = Pattern
            .compile(".*(\\d{1,2}:\\d{2}\\b|\\d{1,2}\\.\\d{2} uhr|<[^>]*@[^>]*>|\\[email]).*", FLAGS);
    private static final Pattern BEGINNING = Pattern
            .compile("\\s*(am|on)\\s.*\\d.*|.*<[^>]+@[^>]+>.*|.*\\b(schrieb|wrote)\\b.*:\\s*", FLAGS);
    private static final int LONGEST_LINE = 300;
    private static final int LONGEST_ATTRIBUTION = 4;
    private static final int LONGEST_HEADER = 12;

    private final List<String> lines;

    QuoteIntroduction(List<String> lines) {
        this.lines = lines;
    }

    /** @return how many lines from this one on are an introduction; 0 when none begins here */
    int length(int from) {
        var line = lines.get(from);
        if (line.length() > LONGEST_LINE) {
            return 0;
        }
        if (SEPARATOR.matcher(line).matches() && !line.isBlank()) {
            return 1 + headerAfter(from + 1);
        }
        if (ABOVE_THIS_LINE.matcher(line).matches()) {
            return 1;
        }
        if (RULE.matcher(line).matches() && headerAfter(from + 1) > 0) {
            return 1 + headerAfter(from + 1);
        }
        int header = header(from);
        return header > 0 ? header : attribution(from);
    }

    /** @return how many lines a header takes, with the blank lines before it */
    private int headerAfter(int from) {
        int i = from;
        while (i < lines.size() && i < from + 3 && lines.get(i).isBlank()) {
            i++;
        }
        int header = i < lines.size() ? header(i) : 0;
        return header > 0 ? i - from + header : 0;
    }

    /** A header names a sender and two more; a long list of receivers may go on in the next line. */
    private int header(int from) {
        if (!LABEL.matcher(lines.get(from)).matches()) {
            return 0;
        }
        boolean sender = false;
        int others = 0;
        int end = from;
        for (int i = from; i < lines.size() && i < from + LONGEST_HEADER && !lines.get(i).isBlank(); i++) {
            var line = lines.get(i);
            if (!LABEL.matcher(line).matches() && (i + 1 == lines.size() || !LABEL.matcher(lines.get(i + 1)).matches())) {
                break;
            }
            sender |= FROM.matcher(line).matches();
            others += OTHERS.matcher(line).matches() ? 1 : 0;
            end = i + 1;
        }
        return sender && others >= 2 ? end - from : 0;
    }

    /** A sentence such as {@code Am 2. November 2026 um 08:15 schrieb Anna:}, which may be broken into lines. */
    private int attribution(int from) {
        if (!BEGINNING.matcher(lines.get(from)).matches()) {
            return 0;
        }
        var sentence = new StringBuilder();
        for (int i = from; i < lines.size() && i < from + LONGEST_ATTRIBUTION && !lines.get(i).isBlank(); i++) {
            sentence.append(sentence.isEmpty() ? "" : " ").append(lines.get(i).strip());
            if (lines.get(i).strip().endsWith(":")) {
                return isAttribution(sentence.toString(), i + 1) ? i + 1 - from : 0;
            }
        }
        return 0;
    }

    private boolean isAttribution(String sentence, int next) {
        return sentence.length() <= 500 && ATTRIBUTION.matcher(sentence).matches()
                && (WHO_OR_WHEN.matcher(sentence).matches() || isQuoteNext(next));
    }

    /** @return whether the next line that is not blank is quoted with a pointed bracket */
    boolean isQuoteNext(int from) {
        return lines.stream().skip(from).filter(line -> !line.isBlank()).findFirst().filter(QuoteIntroduction::isQuoted)
                .isPresent();
    }

    static boolean isQuoted(String line) {
        return line.stripLeading().startsWith(">");
    }
}
