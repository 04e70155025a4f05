package dev.fenster.intake.mail;

import java.util.List;
import java.util.regex.Pattern;

/** Finds where the signature of a mail begins: what its program or its company adds below every text. */
final class Signature {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern DASHES = Pattern.compile("(--|—)\\s?");
    private static final Pattern DEVICE = Pattern
            .compile("\\s*\\*?(von meine[mr] .{2,60} (aus )?gesendet|gesendet von (meinem|meiner|mail|outlook|yahoo).{0,80}"
                    + "|(gesendet|verschickt) (mit|über) (der |dem |meiner )?(gmx|web\\.de|freenet|telekom|t-online|outlook|1&1|k-9|fairemail|bluemail|spark|proton|mail).{0,60}"
                    + "|sent from (my|mail|outlook|yahoo|samsung|proton).{0,80}|sent (with|via) (proton|spark|gmx|mail).{0,60}"
                    + "|(get|holen sie sich|laden sie) outlook (for|für) .{0,80}|outlook für (ios|android).{0,60}|von outlook für .{2,30} gesendet.{0,60}"
                    + "|diese (nachricht|e-?mail) wurde von meinem .{2,60} gesendet.{0,10})\\*?\\s*", FLAGS);
    private static final Pattern DISCLAIMER = Pattern.compile(
            "\\W*(diese (e-?mail|nachricht|information)[^.]{0,80}(enthält|beinhaltet|ist|sind|kann)"
                    + "[^.]{0,120}(vertraulich|rechtlich geschützt|ausschließlich für).*|der inhalt dieser e-?mail.*(vertraulich|bestimmt).*"
                    + "|this (e-?mail|message|communication)[^.]{0,160}(confidential|privileged|intended (only|solely)).*"
                    + "|the information (contained )?in this (e-?mail|message).*|bitte (denken|prüfen) sie .{0,80}(drucken|umwelt).*"
                    + "|please consider the environment.*|(vertraulichkeitshinweis|confidentiality notice|disclaimer)\\b.*)",
            FLAGS);
    private static final Pattern CLOSING = Pattern
            .compile("\\W*((mit|viele|beste|liebe|freundliche|herzliche|schöne|schoene|sonnige)?\\s*"
                    + "(freundlichen|besten|vielen|herzlichen|lieben|sonnigen|schönen)?\\s*(grüßen|grüssen|gruessen|grüße|grüsse|gruesse|gruß|gruss)"
                    + "|mfg|lg|vg|hochachtungsvoll|danke und (gruß|gruss|grüße)|vielen dank( und|,)?( (viele|beste|freundliche))? (gruß|gruss|grüße|grüsse)"
                    + "|(best|kind|warm|many)?\\s*regards|(yours )?(sincerely|faithfully|truly)|best wishes|cheers|(many )?thanks( and (best|kind) regards)?"
                    + "|best)(\\s(aus|from|nach)\\s\\S{1,30})?\\s*[,.!]*\\s*", FLAGS);
    private static final Pattern CONTACT = Pattern.compile(
            ".*(\\b(tel|telefon|fon|phone|mobil|mobile|handy|fax)\\b\\.?\\s?[:.+(\\d]"
                    + "|\\b(e-?mail|web|internet)\\s?:|www\\.|https?://|\\S+@\\S+\\.\\S+|\\b(gmbh|ag|kg|ohg|ltd|inc|llc)\\b|\\be\\. ?k\\.|\\bhrb\\b"
                    + "|amtsgericht|registergericht|geschäftsführ|ust-?id|managing director|\\b\\d{5}\\s[a-zäöü]{3,}).*",
            FLAGS);
    private static final Pattern POSTSCRIPT = Pattern.compile("\\s*(p\\.?\\s?p?\\.?s\\.?|nachtrag)\\s?[:.\\s].*", FLAGS);
    private static final Pattern SENTENCE = Pattern.compile("(\\S+\\s+){6,}\\S+[.?!]\\s*|.*\\?\\s*");
    private static final int SHORT_NAME = 3;
    private static final int LONGEST = 30;
    private static final int LONGEST_CLOSING = 80;
    private static final int LONGEST_LINE = 1000;

    private Signature() {}

    /** @return the line in which the signature begins; the number of lines when there is none */
    static int begin(List<String> lines) {
        int end = lines.size();
        for (int i = 0; i < end; i++) {
            if (lines.get(i).length() > LONGEST_LINE) {
                continue;
            }
            if (DASHES.matcher(lines.get(i)).matches() && hasText(lines, 0, i) || DISCLAIMER.matcher(lines.get(i)).matches()) {
                end = i;
            } else if (DEVICE.matcher(lines.get(i)).matches() && isLast(lines, i + 1, end)) {
                end = i;
            }
        }
        return closing(lines, end);
    }

    /** A closing with a name stays; one that leads to telephone, address or register goes with them. */
    private static int closing(List<String> lines, int end) {
        for (int i = end - 1; i > 0 && i > end - LONGEST; i--) {
            if (isClosing(lines.get(i)) && hasText(lines, 0, i)) {
                return isBlock(lines.subList(i + 1, end)) ? i : end;
            }
        }
        return end;
    }

    private static boolean isClosing(String line) {
        return line.length() <= LONGEST_CLOSING && CLOSING.matcher(line.strip()).matches();
    }

    private static boolean isBlock(List<String> lines) {
        var filled = lines.stream().filter(line -> !line.isBlank()).toList();
        boolean says = filled.stream()
                .anyMatch(line -> line.length() > LONGEST_LINE || POSTSCRIPT.matcher(line).matches()
                        || SENTENCE.matcher(line.strip()).matches());
        return !says && (filled.size() > SHORT_NAME || filled.stream().anyMatch(line -> CONTACT.matcher(line).matches()));
    }

    /** @return whether nothing that somebody wrote comes after the device's line */
    private static boolean isLast(List<String> lines, int from, int end) {
        return lines.subList(from, end).stream().filter(line -> !line.isBlank()).count() <= SHORT_NAME
                && lines.subList(from, end).stream().noneMatch(line -> SENTENCE.matcher(line.strip()).matches());
    }

    private static boolean hasText(List<String> lines, int from, int to) {
        return lines.subList(from, to).stream().anyMatch(line -> !line.isBlank());
    }
}
