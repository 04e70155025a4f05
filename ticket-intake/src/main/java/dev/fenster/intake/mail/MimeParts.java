package dev.fenster.intake.mail;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.fenster.intake.mail.Mail.File;
import dev.fenster.intake.mail.Mail.Text;

/** Sorts a mail's parts into what is for people and what is a file. */
final class MimeParts {
    private static final Set<String> OF_MACHINES = Set.of("message/delivery-status", "message/disposition-notification",
            "message/global-delivery-status", "text/rfc822-headers");
    private static final Set<String> SEALS = Set.of("application/pgp-signature", "application/pkcs7-signature",
            "application/x-pkcs7-signature", "application/pgp-encrypted");
    private static final int MOST_FILES = 50;
    private static final int LONGEST_TEXT = 2 * 1024 * 1024;

    private final List<Text> body = new ArrayList<>();
    private final List<File> files = new ArrayList<>();
    private final List<Text> forwarded = new ArrayList<>();
    private boolean report;

    /** Adds a part that has no parts itself. Of a file the bytes are only counted. */
    void leaf(MimeType type, MailHeaders headers, InputStream raw) throws IOException {
        var encoding = headers.raw("Content-Transfer-Encoding").orElse(null);
        var disposition = MimeType.of(headers.raw("Content-Disposition").orElse(null), "");
        var name = disposition.parameters().getOrDefault("filename", type.parameters().get("name"));
        boolean isText = !type.name().contains("/") || type.isIn("multipart") || type.name().equals("text/plain")
                || type.name().equals("text/html");
        if (OF_MACHINES.contains(type.name())) {
            report |= !type.name().equals("text/rfc822-headers");
        } else if (isText && name == null && !disposition.name().equals("attachment")) {
            body.add(text(type, Charsets.decode(TransferEncoding.decode(raw.readNBytes(LONGEST_TEXT), encoding),
                    type.parameters().get("charset"))));
        } else if (!SEALS.contains(type.name())) {
            file(type, name, ContentLength.of(raw, encoding));
        }
    }

    /** Adds what a mail says that came as a file. */
    void forwarded(List<Text> says) {
        forwarded.addAll(says);
    }

    /** Adds the parts of a multipart: alternatives say one thing in several ways. */
    void join(MimeType type, MimeParts inner) {
        report |= inner.report || type.name().equals("multipart/report");
        if (type.name().equals("multipart/alternative") && inner.body.size() > 1) {
            body.add(new Text(all(inner.body, Text::plain), all(inner.body, Text::html)));
        } else {
            body.addAll(inner.body);
        }
        forwarded.addAll(inner.forwarded);
        inner.files.stream().limit(MOST_FILES - files.size()).forEach(files::add);
    }

    /** @return what people read; of a mail that is nothing but another one, what that says */
    List<Text> body() {
        boolean says = body.stream().anyMatch(text -> !isBlank(text.plain()) || !isBlank(text.html()));
        return List.copyOf(says ? body : forwarded);
    }

    List<File> files() {
        return List.copyOf(files);
    }

    boolean isReport() {
        return report;
    }

    private void file(MimeType type, String name, int bytes) {
        if (files.size() < MOST_FILES) {
            files.add(new File(name, type.name(), bytes));
        }
    }

    private static Text text(MimeType type, String content) {
        boolean html = type.name().equals("text/html") || content.stripLeading().regionMatches(true, 0, "<html", 0, 5)
                || content.stripLeading().regionMatches(true, 0, "<!doctype html", 0, 14);
        var flowed = "flowed".equalsIgnoreCase(type.parameters().get("format"));
        return html ? new Text(null, content) : new Text(flowed ? FlowedText.joined(content) : content, null);
    }

    private static String all(List<Text> texts, Function<Text, String> form) {
        var joined = texts.stream().map(form).filter(Objects::nonNull).collect(Collectors.joining("\n\n"));
        return isBlank(joined) ? null : joined;
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
