package dev.fenster.intake.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.SharedByteArrayInputStream;

import org.jboss.logging.Logger;

import dev.fenster.intake.mail.MailHeaders.Entry;

/** Reads message/rfc822, however broken: whatever bytes come, a {@link Mail} leaves. */
final class MimeReader {
    private static final Logger LOG = Logger.getLogger(MimeReader.class);
    private static final Session SESSION = Session.getInstance(new Properties());
    private static final int DEEPEST = 10;
    private static final int MOST_PARTS = 200;
    private static final String GUESS_BOUNDARY = "multipart/mixed";

    private int parts;
    private boolean isForwarded;

    private MimeReader() {}

    /**
     * @throws IllegalArgumentException
     *         for what no person's program writes: headers or parts beyond measure
     */
    static Mail read(byte[] mime) {
        MailBounds.check(mime);
        int begin = begin(mime);
        return new MimeReader().read(new SharedByteArrayInputStream(mime, begin, mime.length - begin), 0);
    }

    private Mail read(InputStream content, int depth) {
        try {
            var message = new MimeMessage(SESSION, content);
            var headers = headers(Collections.list(message.getAllHeaders()));
            var found = new MimeParts();
            read(headers, message.getRawInputStream(), found, depth);
            return new Mail(headers, headers.raw("Return-Path").map(path -> path.replaceAll("[<>\\s]", "")).orElse(null),
                    found.body(), found.files(), found.isReport());
        } catch (MessagingException e) {
            throw new IllegalArgumentException("The mail cannot be read: " + e.getClass().getSimpleName(), e);
        }
    }

    /** @return the headers in a block of lines such as {@code Subject: Kasse} */
    static MailHeaders headers(String lines) {
        try {
            var bytes = lines.chars().allMatch(c -> c <= 0xFF)
                    ? lines.getBytes(StandardCharsets.ISO_8859_1)
                    : lines.getBytes(StandardCharsets.UTF_8);
            return headers(Collections.list(new InternetHeaders(new ByteArrayInputStream(bytes)).getAllHeaders()));
        } catch (MessagingException e) {
            throw new IllegalArgumentException("The headers cannot be read", e);
        }
    }

    private static MailHeaders headers(List<Header> headers) {
        return new MailHeaders(headers.stream().map(header -> new Entry(header.getName().strip(), header.getValue())).toList());
    }

    /** @return where the mail begins after blank lines and the line From of a file of mails */
    private static int begin(byte[] mime) {
        int i = 0;
        while (i < mime.length && (mime[i] == '\r' || mime[i] == '\n')) {
            i++;
        }
        if (new String(mime, i, Math.min(5, mime.length - i), StandardCharsets.US_ASCII).matches("From ")) {
            while (i < mime.length && mime[i] != '\n') {
                i++;
            }
            i = Math.min(i + 1, mime.length);
        }
        return i;
    }

    private void read(MailHeaders headers, InputStream raw, MimeParts found, int depth) {
        var type = MimeType.of(headers.raw("Content-Type").orElse(null), "text/plain");
        var children = type.isIn("multipart") && depth < DEEPEST ? children(type, headers, raw) : List.<MimeBodyPart>of();
        if (children.isEmpty()) {
            var content = (SharedByteArrayInputStream) raw;
            leaf(type, headers, content, found);
            readForwarded(type, headers, content, found, depth);
            return;
        }
        var inner = new MimeParts();
        for (var child : children) {
            read(child, inner, depth + 1);
        }
        found.join(type, inner);
    }

    /** What is forwarded as a file counts where there is nothing else; mails inside it do not. */
    private void readForwarded(MimeType type, MailHeaders headers, SharedByteArrayInputStream content, MimeParts found,
            int depth) {
        if (type.name().equals("message/rfc822") && !isForwarded
                && !headers.lower("Content-Transfer-Encoding").contains("base64")) {
            isForwarded = true;
            found.forwarded(read(content.newStream(0, -1), depth + 1).body());
            isForwarded = false;
        }
    }

    private void read(MimeBodyPart part, MimeParts found, int depth) {
        try {
            if (++parts <= MOST_PARTS) {
                read(headers(Collections.list(part.getAllHeaders())), part.getRawInputStream(), found, depth);
            }
        } catch (MessagingException e) {
            LOG.debugf("A part of a mail cannot be read and is left out: %s", e.getClass());
        }
    }

    /** @return the parts of a multipart; none when it has no boundary at all, and is one text then */
    private static List<MimeBodyPart> children(MimeType type, MailHeaders headers, InputStream raw) {
        var content = (SharedByteArrayInputStream) raw;
        boolean declared = type.parameters().containsKey("boundary");
        try {
            return declared ? parts(content, headers.raw("Content-Type").orElseThrow()) : parts(content, GUESS_BOUNDARY);
        } catch (MessagingException e) {
            LOG.debugf("A multipart does not have the boundary that it declares: %s", e.getClass());
            return guessed(content);
        }
    }

    private static List<MimeBodyPart> guessed(SharedByteArrayInputStream content) {
        try {
            return parts(content, GUESS_BOUNDARY);
        } catch (MessagingException e) {
            LOG.debugf("A multipart has no boundary and is read as one text: %s", e.getClass());
            return List.of();
        }
    }

    private static List<MimeBodyPart> parts(SharedByteArrayInputStream content, String type) throws MessagingException {
        var multipart = new MimeMultipart(new RawSource(content, type));
        var parts = new ArrayList<MimeBodyPart>();
        for (int i = 0; i < multipart.getCount(); i++) {
            parts.add((MimeBodyPart) multipart.getBodyPart(i));
        }
        return parts;
    }

    private static void leaf(MimeType type, MailHeaders headers, SharedByteArrayInputStream content, MimeParts found) {
        try (var raw = content.newStream(0, -1)) {
            found.leaf(type, headers, raw);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
