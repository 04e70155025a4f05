package dev.fenster.intake.mailbox;

import java.io.ByteArrayInputStream;
import java.util.Properties;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

/** An IMAP server with one mailbox. */
final class MailServer implements AutoCloseable {
    static final String USER = "support";
    static final String PASSWORD = "the password of the mailbox";
    private static final Session SESSION = Session.getInstance(new Properties());

    private final GreenMail greenMail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP).dynamicPort());
    private final GreenMailUser user;

    MailServer() {
        greenMail.start();
        user = greenMail.setUser("support@kasse.example", USER, PASSWORD);
    }

    int port() {
        return greenMail.getImap().getPort();
    }

    void deliver(byte[] mime) {
        try {
            user.deliver(new MimeMessage(SESSION, new ByteArrayInputStream(mime)));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return how many mails lie in a folder; 0 when it is not there */
    int count(String folder) {
        var found = greenMail.getManagers().getImapHostManager().getFolder(user, folder);
        return found == null ? 0 : found.getMessageCount();
    }

    @Override
    public void close() {
        greenMail.stop();
    }
}
