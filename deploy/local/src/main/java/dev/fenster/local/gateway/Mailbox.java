package dev.fenster.local.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

/** Takes every mail that Fenster sends on this machine, by real SMTP, and delivers none. */
public final class Mailbox implements AutoCloseable {
    private final GreenMail server;

    /**
     * A mail as the mailbox page shows it.
     *
     * @param number
     *        counted from 1 in the order of arrival
     * @param html
     *        absent when the mail has only plain text
     */
    public record Mail(int number, String from, String to, String subject, String date, String text, String html) {}

    /**
     * @param port
     *        of the SMTP server on 127.0.0.1
     */
    public Mailbox(int port) {
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }

    public void start() {
        server.start();
    }

    public List<Mail> mails() {
        var mails = new ArrayList<Mail>();
        for (var message : server.getReceivedMessages()) {
            mails.add(mail(mails.size() + 1, message));
        }
        return mails;
    }

    @Override
    public void close() {
        server.stop();
    }

    private static Mail mail(int number, Message message) {
        try {
            return new Mail(number, String.valueOf(message.getFrom()[0]), String.valueOf(message.getAllRecipients()[0]),
                    message.getSubject(), String.valueOf(message.getSentDate()), body(message, "text/plain").orElse(""),
                    body(message, "text/html").orElse(null));
        } catch (MessagingException e) {
            throw new IllegalStateException("A captured mail could not be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> body(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return Optional.of(part.getContent().toString());
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                var found = body(parts.getBodyPart(i), type);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
