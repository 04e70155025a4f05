package dev.fenster.intake.mail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jboss.logging.Logger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

import dev.fenster.intake.mail.Mail.File;
import dev.fenster.intake.mail.Mail.Text;
import dev.fenster.intake.mail.MailHeaders.Entry;

/**
 * Reads what a mapping says of a mail: {@code {"mime": …}} with the mail itself, or what a vendor made of it:
 * {@code from, to, cc, replyTo, subject, date, messageId, inReplyTo, references, returnPath, text, html}, {@code headers} as
 * lines, as array of {@code {name, value}} or {@code [name, value]}, or as such an array's JSON, and {@code attachments} with
 * {@code name, mediaType, bytes}.
 */
final class MailReader {
    private static final Logger LOG = Logger.getLogger(MailReader.class);
    private static final ObjectReader JSON = new JsonMapper().reader();
    private static final Map<String, String> NAMED = Map.ofEntries(Map.entry("from", "From"), Map.entry("to", "To"),
            Map.entry("cc", "Cc"), Map.entry("replyTo", "Reply-To"), Map.entry("subject", "Subject"), Map.entry("date", "Date"),
            Map.entry("messageId", "Message-ID"), Map.entry("inReplyTo", "In-Reply-To"), Map.entry("references", "References"));

    private MailReader() {}

    static Mail read(JsonNode mail) {
        if (mail.path("mime").isTextual()) {
            return MimeReader.read(bytes(mail.get("mime").textValue()));
        }
        var given = headers(mail.path("headers"));
        var all = new ArrayList<>(given);
        NAMED.forEach((field, name) -> {
            var value = mail.path(field);
            if (value.isValueNode() && !value.asText("").isBlank()
                    && given.stream().noneMatch(entry -> entry.name().equalsIgnoreCase(name))) {
                all.add(new Entry(name, value.asText()));
            }
        });
        var headers = new MailHeaders(all);
        var isReport = MimeType.of(headers.raw("Content-Type").orElse(null), "text/plain").name().equals("multipart/report");
        return new Mail(headers, returnPath(mail, headers), List.of(new Text(text(mail, "text"), text(mail, "html"))),
                files(mail.path("attachments")), isReport);
    }

    /** A mail of single bytes comes with one character a byte, one that was decoded before as it is. */
    private static byte[] bytes(String mime) {
        return mime.getBytes(mime.chars().allMatch(c -> c <= 0xFF) ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }

    private static String returnPath(JsonNode mail, MailHeaders headers) {
        return mail.path("returnPath").isTextual()
                ? mail.get("returnPath").textValue().replaceAll("[<>\\s]", "")
                : headers.raw("Return-Path").map(path -> path.replaceAll("[<>\\s]", "")).orElse(null);
    }

    private static List<Entry> headers(JsonNode headers) {
        if (headers.isTextual()) {
            var text = headers.textValue().strip();
            return text.startsWith("[") ? headers(parsed(text)) : MimeReader.headers(text + "\r\n\r\n").entries();
        }
        var entries = new ArrayList<Entry>();
        headers.forEach(each -> {
            var name = each.isArray() ? each.path(0) : each.path("name");
            var value = each.isArray() ? each.path(1) : each.path("value");
            if (name.isTextual() && value.isValueNode()) {
                entries.add(new Entry(name.textValue().strip(), value.asText("")));
            }
        });
        return entries;
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            LOG.debugf("The headers of a mail are no JSON and are left out: %s", e.getClass());
            return MissingNode.getInstance();
        }
    }

    private static List<File> files(JsonNode attachments) {
        var files = new ArrayList<File>();
        attachments.forEach(each -> files.add(new File(text(each, "name"), text(each, "mediaType"),
                each.path("bytes").canConvertToInt() ? each.get("bytes").intValue() : null)));
        return files;
    }

    private static String text(JsonNode object, String field) {
        var value = object.path(field);
        return value.isTextual() && !value.textValue().isBlank() ? value.textValue() : null;
    }
}
