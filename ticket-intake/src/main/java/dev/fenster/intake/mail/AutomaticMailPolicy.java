package dev.fenster.intake.mail;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells mails that a machine sent, which nobody waits for an answer to. Sources: RFC 3834, RFC 3464, RFC 2919. */
final class AutomaticMailPolicy {
    private static final Pattern BOUNCE_SENDER = Pattern.compile("^(mailer-daemon|postmaster|mail-daemon|mdaemon)@.*");
    private static final Pattern BOUNCE_SUBJECT = Pattern.compile(
            "^(undeliver(ed|able)|unzustellbar|nicht zustellbar|mail delivery (failed|failure|system)|delivery (status|failure|has failed)"
                    + "|delivery status notification|failure notice|returned mail|zustellung fehlgeschlagen"
                    + "|fehler bei der (nachrichten)?zustellung|undelivered mail).*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern REPLY_SUBJECT = Pattern.compile(
            "^(abwesenheits(notiz|nachricht|meldung|info|assistent)|abwesend|abwesenheit|automatische (antwort|abwesenheitsnotiz)"
                    + "|auto(matic)?[- ]?reply|auto-?antwort|autoresponder|out of (the )?office( reply| autoreply)?)\\s*([:(].*|$)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final List<String> REPLY_HEADERS = List.of("X-Autoreply", "X-Autorespond", "X-Auto-Reply", "X-Autoresponder",
            "X-Mail-Autoreply");

    private AutomaticMailPolicy() {}

    /** @return what it is, with the reason; empty for a mail that somebody wrote */
    static Optional<Automatic> check(Mail mail, OwnAddresses own) {
        var headers = mail.headers();
        var from = Addresses.first(headers, "From").orElse("");
        if (mail.isReport() || headers.has("X-Failed-Recipients") || "".equals(mail.returnPath()) && !isReply(headers)) {
            return Optional.of(Automatic.BOUNCE);
        }
        if (BOUNCE_SENDER.matcher(from).matches()
                && (BOUNCE_SUBJECT.matcher(subject(headers)).matches() || from.startsWith("mail"))) {
            return Optional.of(Automatic.BOUNCE);
        }
        if (isReply(headers) || !own.include(from) && suppressesReplies(headers)) {
            return Optional.of(Automatic.REPLY);
        }
        return isList(headers, own) ? Optional.of(Automatic.LIST) : Optional.empty();
    }

    private static boolean isReply(MailHeaders headers) {
        var autoSubmitted = headers.lower("Auto-Submitted").replaceAll("[;(\\s].*$", "");
        return !autoSubmitted.isEmpty() && !autoSubmitted.equals("no") || REPLY_HEADERS.stream().anyMatch(headers::has)
                || headers.lower("Precedence").matches("auto[_-]?reply")
                || REPLY_SUBJECT.matcher(subject(headers)).matches();
    }

    /** Machines ask that no other machine answers them. */
    private static boolean suppressesReplies(MailHeaders headers) {
        return headers.lower("X-Auto-Response-Suppress").matches(".*\\b(all|oof|autoreply)\\b.*");
    }

    private static boolean isList(MailHeaders headers, OwnAddresses own) {
        if (own.isList(headers.lower("List-Id"))) {
            return false;
        }
        return headers.has("List-Id") || headers.has("List-Post") || headers.has("List-Unsubscribe")
                || headers.lower("Precedence").matches("list|bulk|junk");
    }

    private static String subject(MailHeaders headers) {
        return headers.text("Subject").orElse("").toLowerCase(Locale.ROOT);
    }
}
