package dev.fenster.intake.mail;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells which conversation a mail belongs to, from the mail alone: by the first of References, by In-Reply-To, by the token that
 * a help desk puts into the subject, else by its own Message-ID.
 */
final class ThreadPolicy {
    private static final Pattern TOKEN = Pattern.compile(
            "\\[\\s*(?:(?:ticket|case|fall|anfrage|vorgang|request|id|nr)?\\s?[#:]{1,2}\\s?|(?:ticket|case|fall|vorgang)[\\s:-]\\s?)"
                    + "([A-Z]{0,10}-?\\d[\\w-]{0,30})\\s*]|\\[([A-Z][A-Z0-9]{1,9}-\\d{1,10})]"
                    + "|\\((?:ticket|case|request)?\\s?#(\\d{2,20})\\)|\\bticket\\s?#\\s?(\\d{2,20})\\b",
            Pattern.CASE_INSENSITIVE);

    private ThreadPolicy() {}

    /**
     * @param root
     *        the ticket's externalId
     * @param own
     *        the mail's own id
     * @param isReply
     *        whether the mail belongs to a conversation that another one began
     */
    record Position(String root, String own, boolean isReply) {}

    /**
     * @param content
     *        what identifies a mail without a Message-ID
     */
    static Position of(MailHeaders headers, String content) {
        var own = first(headers, "Message-ID").orElseGet(() -> MessageIds.ofContent(content));
        var root = first(headers, "References").or(() -> first(headers, "In-Reply-To"))
                .or(() -> token(headers.text("Subject").orElse(""))).filter(id -> !id.equals(own));
        return new Position(root.orElse(own), own, root.isPresent());
    }

    private static Optional<String> first(MailHeaders headers, String name) {
        return headers.all(name).flatMap(value -> MessageIds.in(value).stream()).findFirst();
    }

    /** @return the ticket's number, e.g. {@code 2026110210000017} of {@code AW: [Ticket#2026110210000017] Kasse} */
    static Optional<String> token(String subject) {
        var token = TOKEN.matcher(subject);
        if (!token.find()) {
            return Optional.empty();
        }
        for (int i = 1; i <= token.groupCount(); i++) {
            if (token.group(i) != null) {
                return Optional.of("#" + token.group(i));
            }
        }
        return Optional.empty();
    }
}
