package dev.fenster.notification.mail;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A mail to be queued. There is at most one for a meeting's day, recipient and occasion.
 *
 * @param occasion
 *        what asked for it: {@code scheduled}, or the id of a request
 * @param giveUpAt
 *        when it is of no more use
 */
public record NewMail(String meetingId, LocalDate occursOn, String occasion, String recipient, String language, String subject,
        String html, String plain, Instant giveUpAt) {}
