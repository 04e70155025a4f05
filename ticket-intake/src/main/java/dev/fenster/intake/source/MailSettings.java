package dev.fenster.intake.source;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What a source of mails has beside its secret.
 *
 * @param ownAddresses
 *        addresses and domains that support writes from; may be empty
 * @param mailbox
 *        for the kind mailbox alone; null otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "For sources of mails.")
public record MailSettings(
        @Schema(description = "Addresses and domains that support writes from.", maxItems = 50) List<String> ownAddresses,
        Mailbox mailbox) {

    public MailSettings {
        ownAddresses = ownAddresses == null ? List.of() : List.copyOf(ownAddresses);
    }

    /**
     * A mailbox that is read by IMAP. Its password is the source's secret.
     *
     * @param folder
     *        that is read
     * @param doneFolder
     *        where a mail lies once Kafka has what came of it
     * @param failedFolder
     *        where a mail lies that could not be read
     * @param pollSeconds
     *        how long at most a mail waits, whether the server tells of it or not
     */
    @Schema(description = "A mailbox that is read by IMAP. Its password is the source's secret.")
    public record Mailbox(@Schema(required = true) String host, Integer port, Security security,
            @Schema(required = true) String user, String folder, String doneFolder, String failedFolder,
            @Schema(minimum = "5", maximum = "3600") Integer pollSeconds) {
        private static final int USUAL_POLL_SECONDS = 60;

        public Mailbox {
            security = security == null ? Security.TLS : security;
            port = port == null ? security.usualPort : port;
            folder = folder == null ? "INBOX" : folder;
            doneFolder = doneFolder == null ? "Fenster done" : doneFolder;
            failedFolder = failedFolder == null ? "Fenster failed" : failedFolder;
            pollSeconds = pollSeconds == null ? USUAL_POLL_SECONDS : pollSeconds;
        }
    }

    /** How the way to the mailbox is protected. */
    public enum Security {
        @JsonProperty("tls")
        TLS(993),
        /** The connection begins open and has to become protected. */
        @JsonProperty("starttls")
        STARTTLS(143),
        /** For a server on the same machine. */
        @JsonProperty("none")
        NONE(143);

        private final int usualPort;

        Security(int usualPort) {
            this.usualPort = usualPort;
        }
    }
}
