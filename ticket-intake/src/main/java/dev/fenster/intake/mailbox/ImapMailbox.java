package dev.fenster.intake.mailbox;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.UIDFolder;

import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.jboss.logging.Logger;

import dev.fenster.intake.source.MailSettings.Mailbox;
import dev.fenster.intake.source.MailSettings.Security;

/** One connection to a mailbox, its folder open. */
final class ImapMailbox implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(ImapMailbox.class);
    private static final int MOST_AT_ONCE = 20;
    private static final int SECOND = 1000;
    private static final int PIECE = 1024 * 1024;

    private final IMAPStore store;
    private final IMAPFolder folder;

    private ImapMailbox(IMAPStore store, IMAPFolder folder) {
        this.store = store;
        this.folder = folder;
    }

    /**
     * @param passwords
     *        one, or two while it is changed
     * @throws MessagingException
     *         when the server does not answer, or takes none of the passwords
     */
    static ImapMailbox open(Mailbox settings, List<String> passwords) throws MessagingException {
        var store = (IMAPStore) Session.getInstance(properties(settings))
                .getStore(settings.security() == Security.TLS ? "imaps" : "imap");
        connect(store, settings, passwords);
        try {
            var folder = (IMAPFolder) store.getFolder(settings.folder());
            folder.open(Folder.READ_WRITE);
            return new ImapMailbox(store, folder);
        } catch (MessagingException e) {
            store.close();
            throw e;
        }
    }

    /** @return the oldest mails that nobody deleted, a few at once */
    List<Message> oldest() throws MessagingException {
        int count = folder.getMessageCount();
        var all = folder.getMessages(1, count);
        var profile = new FetchProfile();
        profile.add(FetchProfile.Item.FLAGS);
        profile.add(UIDFolder.FetchProfileItem.UID);
        profile.add(FetchProfile.Item.SIZE);
        folder.fetch(all, profile);
        var oldest = new ArrayList<Message>();
        for (var message : all) {
            if (oldest.size() < MOST_AT_ONCE && !message.isExpunged() && !message.isSet(Flags.Flag.DELETED)) {
                oldest.add(message);
            }
        }
        return oldest;
    }

    /** @return the mail as it is; the server does not note that it was read */
    static byte[] bytes(Message message) throws MessagingException {
        try (var content = ((IMAPMessage) message).getMimeStream()) {
            var bytes = content.readNBytes(Math.max(message.getSize(), 0));
            var rest = content.readAllBytes();
            return rest.length == 0 ? bytes : joined(bytes, rest);
        } catch (IOException e) {
            throw new MessagingException("The mail cannot be fetched", e);
        }
    }

    /** A server may not know how long its mails are. */
    private static byte[] joined(byte[] bytes, byte[] rest) {
        var joined = Arrays.copyOf(bytes, bytes.length + rest.length);
        System.arraycopy(rest, 0, joined, bytes.length, rest.length);
        return joined;
    }

    /** Moves mails into a folder, which is made if it is not there. */
    void move(List<Message> messages, String name) throws MessagingException {
        if (messages.isEmpty()) {
            return;
        }
        var target = store.getFolder(name);
        if (!target.exists() && !target.create(Folder.HOLDS_MESSAGES)) {
            throw new MessagingException("The folder for mails that are done or failed cannot be made");
        }
        var moved = messages.toArray(Message[]::new);
        if (store.hasCapability("MOVE")) {
            folder.moveMessages(moved, target);
        } else {
            folder.copyMessages(moved, target);
            folder.setFlags(moved, new Flags(Flags.Flag.DELETED), true);
            folder.expunge();
        }
    }

    /** @return whether the server tells of new mails */
    boolean canTell() throws MessagingException {
        return store.hasCapability("IDLE");
    }

    /** Returns when the server told of something, or after {@link #wake}. */
    void idle() throws MessagingException {
        folder.idle(true);
    }

    /** Ends the wait of another thread, and makes sure that the server is there. */
    void wake() {
        try {
            folder.getMessageCount();
        } catch (MessagingException | IllegalStateException e) {
            LOG.debugf("A mailbox that is waited for is no longer there: %s", e.getClass());
        }
    }

    @Override
    public void close() throws MessagingException {
        store.close();
    }

    private static void connect(IMAPStore store, Mailbox settings, List<String> passwords) throws MessagingException {
        for (int i = 0; i < passwords.size(); i++) {
            try {
                store.connect(settings.host(), settings.port(), settings.user(), passwords.get(i));
                return;
            } catch (AuthenticationFailedException e) {
                LOG.debugf("A mailbox does not take a password: %s", e.getClass());
                if (i == passwords.size() - 1) {
                    throw e;
                }
            }
        }
    }

    private static Properties properties(Mailbox settings) {
        var properties = new Properties();
        for (var protocol : Arrays.asList("imap", "imaps")) {
            var prefix = "mail." + protocol + ".";
            properties.put(prefix + "connectiontimeout", String.valueOf(10 * SECOND));
            properties.put(prefix + "timeout", String.valueOf((settings.pollSeconds() + 30) * SECOND));
            properties.put(prefix + "writetimeout", String.valueOf(30 * SECOND));
            properties.put(prefix + "ssl.checkserveridentity", "true");
            properties.put(prefix + "starttls.enable", String.valueOf(settings.security() == Security.STARTTLS));
            properties.put(prefix + "starttls.required", String.valueOf(settings.security() == Security.STARTTLS));
            properties.put(prefix + "peek", "true");
            properties.put(prefix + "fetchsize", String.valueOf(PIECE));
        }
        return properties;
    }
}
