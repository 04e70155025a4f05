package dev.fenster.intake.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a header: encoded words after RFC 2047, also broken ones, and bytes that were never encoded. */
final class EncodedWords {
    private static final Pattern WORD = Pattern.compile("=\\?([^?\\s]{1,60})\\?([BbQq])\\?(.{0,2000}?)(?:\\?=|\\?$|$)",
            Pattern.DOTALL);

    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private String charset;

    private EncodedWords() {}

    /**
     * @param raw
     *        a header's value; a byte that was not encoded is a character up to U+00FF
     */
    static String decode(String raw) {
        var value = unencoded(raw);
        return value.contains("=?") ? new EncodedWords().decoded(value) : value;
    }

    private static String unencoded(String raw) {
        boolean hasBytes = raw.chars().anyMatch(c -> c > 0x7F) && raw.chars().allMatch(c -> c <= 0xFF);
        return hasBytes ? Charsets.decode(raw.getBytes(StandardCharsets.ISO_8859_1), null) : raw;
    }

    private String decoded(String value) {
        var word = WORD.matcher(value);
        int end = 0;
        while (word.find()) {
            var between = value.substring(end, word.start());
            if (end == 0 || !between.isBlank()) {
                flush();
                text.append(between);
            }
            add(word);
            end = word.end();
        }
        flush();
        return text.append(value.substring(end)).toString();
    }

    /** Words of one charset are decoded together: some senders cut through a character. */
    private void add(Matcher word) {
        var name = word.group(1).replaceFirst("\\*.*$", "");
        if (!name.equalsIgnoreCase(charset)) {
            flush();
            charset = name;
        }
        var content = word.group(3).getBytes(StandardCharsets.UTF_8);
        bytes.writeBytes(word.group(2).equalsIgnoreCase("B")
                ? TransferEncoding.base64(content)
                : TransferEncoding.quotedPrintable(word.group(3).replace('_', ' ').getBytes(StandardCharsets.UTF_8)));
    }

    private void flush() {
        if (bytes.size() > 0) {
            text.append(Charsets.decode(bytes.toByteArray(), charset));
            bytes.reset();
        }
        charset = null;
    }
}
