package dev.fenster.intake.mail;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The value of Content-Type or Content-Disposition, however broken.
 *
 * @param name
 *        in lower case, e.g. {@code text/plain} or {@code attachment}
 * @param parameters
 *        by lower-case name, decoded after RFC 2231 and RFC 2047
 */
record MimeType(String name, Map<String, String> parameters) {
    private static final Pattern PARAMETER = Pattern
            .compile(";\\s*([A-Za-z0-9_-]{1,40})(\\*\\d{1,2})?(\\*)?\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"?|([^;\"]*))");

    /**
     * @param value
     *        the header's, or null
     * @param otherwise
     *        the name where there is none
     */
    static MimeType of(String value, String otherwise) {
        if (value == null || value.isBlank()) {
            return new MimeType(otherwise, Map.of());
        }
        int end = value.indexOf(';');
        var name = (end < 0 ? value : value.substring(0, end)).strip().toLowerCase(Locale.ROOT);
        return new MimeType(name.isEmpty() ? otherwise : name, end < 0 ? Map.of() : parameters(value.substring(end)));
    }

    boolean isIn(String family) {
        return name.startsWith(family + "/");
    }

    private static Map<String, String> parameters(String value) {
        var pieces = new LinkedHashMap<String, TreeMap<String, String>>();
        var parameter = PARAMETER.matcher(value);
        while (parameter.find()) {
            boolean encoded = parameter.group(3) != null;
            var text = parameter.group(4) == null ? parameter.group(5).strip() : parameter.group(4).replaceAll("\\\\(.)", "$1");
            var number = parameter.group(2) == null ? "" : "%2s".formatted(parameter.group(2).substring(1));
            pieces.computeIfAbsent(parameter.group(1).toLowerCase(Locale.ROOT), name -> new TreeMap<>()).putIfAbsent(number,
                    encoded ? extended(text) : EncodedWords.decode(text));
        }
        var parameters = new LinkedHashMap<String, String>();
        pieces.forEach((name, texts) -> parameters.put(name, String.join("", texts.values())));
        return parameters;
    }

    /** @return the text of {@code utf-8'de'B%C3%BCro.pdf} */
    private static String extended(String value) {
        var parts = value.split("'", 3);
        var content = parts.length == 3 ? parts[2] : value;
        var bytes = URLDecoder.decode(content.replace("+", "%2B").replaceAll("%(?![0-9A-Fa-f]{2})", "%25"),
                StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
        return Charsets.decode(bytes, parts.length == 3 ? parts[0] : null);
    }
}
