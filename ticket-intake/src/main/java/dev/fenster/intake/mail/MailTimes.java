package dev.fenster.intake.mail;

import java.text.ParseException;
import java.time.Instant;
import java.util.Optional;

import jakarta.mail.internet.MailDateFormat;

import org.jboss.logging.Logger;

/** When a mail was written: as it says itself, else when its last carrier took it. */
final class MailTimes {
    private static final Logger LOG = Logger.getLogger(MailTimes.class);

    private MailTimes() {}

    static Optional<Instant> written(MailHeaders headers) {
        return headers.raw("Date").flatMap(MailTimes::parsed).or(() -> headers.raw("Received")
                .map(received -> received.substring(received.lastIndexOf(';') + 1)).flatMap(MailTimes::parsed));
    }

    private static Optional<Instant> parsed(String date) {
        try {
            return Optional.of(new MailDateFormat().parse(date.strip()).toInstant());
        } catch (ParseException e) {
            LOG.debugf("The date of a mail cannot be read: %s", e.getClass());
            return Optional.empty();
        }
    }
}
