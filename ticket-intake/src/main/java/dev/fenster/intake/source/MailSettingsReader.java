package dev.fenster.intake.source;

import java.util.List;
import java.util.Objects;

import dev.fenster.intake.kind.Kind;
import dev.fenster.intake.request.Fields;
import dev.fenster.intake.source.MailSettings.Mailbox;
import dev.fenster.intake.source.MailSettings.Security;

/** Reads and checks what an operator says of a source of mails. */
final class MailSettingsReader {
    private static final String KIND_MAILBOX = "mailbox";
    private static final int MOST_ADDRESSES = 50;
    private static final int ADDRESS_LIMIT = 320;
    private static final int NAME_LIMIT = 200;
    private static final int LAST_PORT = 65_535;
    private static final int SHORTEST_POLL_SECONDS = 5;
    private static final int LONGEST_POLL_SECONDS = 3600;

    private MailSettingsReader() {}

    /** @return null when there are none; errors are noted in the fields */
    static MailSettings read(Fields mail) {
        if (mail == null) {
            return null;
        }
        var settings = new MailSettings(Objects.requireNonNullElse(
                mail.lines("ownAddresses", MOST_ADDRESSES, ADDRESS_LIMIT), List.of()), mailbox(mail.object("mailbox")));
        mail.refuseOthers();
        return settings;
    }

    /** Notes when a mailbox is missing, or is where none belongs. */
    static void check(MailSettings mail, Kind kind, Fields fields) {
        boolean has = mail != null && mail.mailbox() != null;
        if (kind.name().equals(KIND_MAILBOX) && !has && !fields.isWrong("mail")) {
            fields.wrong("mail.mailbox", "is required for this kind: host and user at least.");
        } else if (!kind.name().equals(KIND_MAILBOX) && has) {
            fields.wrong("mail.mailbox", "belongs to sources of the kind mailbox; leave it out.");
        }
    }

    private static Mailbox mailbox(Fields box) {
        if (box == null) {
            return null;
        }
        var mailbox = new Mailbox(box.required("host", box.line("host", NAME_LIMIT)), box.integer("port", 1, LAST_PORT),
                box.choice("security", Security.class), box.required("user", box.line("user", NAME_LIMIT)),
                box.line("folder", NAME_LIMIT), box.line("doneFolder", NAME_LIMIT), box.line("failedFolder", NAME_LIMIT),
                box.integer("pollSeconds", SHORTEST_POLL_SECONDS, LONGEST_POLL_SECONDS));
        if (mailbox.folder().equals(mailbox.doneFolder()) || mailbox.folder().equals(mailbox.failedFolder())) {
            box.wrong("folder", "must not be the folder for mails that are done or failed.");
        }
        box.refuseOthers();
        return mailbox;
    }
}
