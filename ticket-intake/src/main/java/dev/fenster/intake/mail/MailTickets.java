package dev.fenster.intake.mail;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.fenster.intake.mail.ThreadPolicy.Position;
import dev.fenster.intake.privacy.CustomerIdentities;
import dev.fenster.intake.source.Source;

/** The one way from a mail to a ticket or a reply, whoever handed it in. */
@Singleton
public class MailTickets {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern PREFIXES = Pattern
            .compile("^((re|aw|antw|antwort|wg|fw|fwd|weitergeleitet)(\\[\\d+])?\\s?:\\s*)+", Pattern.CASE_INSENSITIVE);
    private static final Pattern FORWARDED = Pattern.compile("^((re|aw)\\s?:\\s*)*(wg|fw|fwd|weitergeleitet)\\s?:.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final List<String> SAYS_WHAT_IT_IS = List.of("From", "Subject", "Date", "Message-ID");
    /** After RFC 2392: a message's id is the same for all who tell of it. */
    private static final String MESSAGE = "mid:";
    private static final int LONGEST_NAME = 255;
    private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z0-9!#$&^_.+-]{1,60}/[a-z0-9!#$&^_.+-]{1,30}");

    private final CustomerIdentities identities;

    MailTickets(CustomerIdentities identities) {
        this.identities = identities;
    }

    /**
     * @param mail
     *        as {@link MailReader} describes it
     * @return {@code {"ticket": …}}, {@code {"event": …}} or {@code {"ignored": "why"}}
     * @throws IllegalArgumentException
     *         when it cannot be read or is none
     */
    public ObjectNode result(Source source, JsonNode mail) {
        return result(source, MailReader.read(mail));
    }

    /** As {@link #result(Source, JsonNode)}, of the mail itself. */
    public ObjectNode result(Source source, byte[] mime) {
        return result(source, MimeReader.read(mime));
    }

    private ObjectNode result(Source source, Mail mail) {
        if (SAYS_WHAT_IT_IS.stream().noneMatch(mail.headers()::has)) {
            throw new IllegalArgumentException("This is no mail: it has none of the headers "
                    + String.join(", ", SAYS_WHAT_IT_IS) + ".");
        }
        var own = new OwnAddresses(source.ownAddresses());
        var automatic = AutomaticMailPolicy.check(mail, own);
        if (automatic.isPresent()) {
            return JSON.objectNode().put("ignored", automatic.get().reason());
        }
        var subject = mail.headers().text("Subject").orElse("");
        var text = text(mail, FORWARDED.matcher(subject).matches());
        var position = ThreadPolicy.of(mail.headers(), identifying(mail, text));
        var content = JSON.objectNode().put("externalId", position.root());
        MailTimes.written(mail.headers()).ifPresent(time -> content.put("occurredAt", time.toString()));
        content.put("text", text);
        attachments(mail, content);
        var result = JSON.objectNode();
        result.set(position.isReply() ? "event" : "ticket",
                position.isReply() ? reply(mail, own, position, content) : ticket(source, mail, own, subject, content));
        return result;
    }

    private ObjectNode ticket(Source source, Mail mail, OwnAddresses own, String subject, ObjectNode ticket) {
        var bare = PREFIXES.matcher(subject).replaceFirst("").strip();
        ticket.put("channel", "email").put("subject",
                bare.isEmpty() && ticket.path("text").asText().isEmpty() ? noSubject(source) : bare);
        var from = Addresses.first(mail.headers(), "From");
        var receivers = Addresses.all(mail.headers(), "To", "Cc");
        var outside = from.filter(own::include)
                .flatMap(support -> receivers.stream().filter(to -> !own.include(to)).findFirst());
        var replyTo = Addresses.first(mail.headers(), "Reply-To").filter(address -> !own.include(address));
        var customer = from.filter(own::include).flatMap(support -> replyTo).or(() -> outside).or(() -> from);
        customer.ifPresent(address -> ticket.putObject("customer").put("email", address));
        if (outside.isPresent() && replyTo.isEmpty()) {
            ticket.put("openedBy", "agent");
        }
        return ticket;
    }

    private ObjectNode reply(Mail mail, OwnAddresses own, Position position, ObjectNode event) {
        var from = Addresses.first(mail.headers(), "From").orElse("");
        boolean isAgent = own.include(from);
        event.put("type", isAgent ? "agent_replied" : "customer_replied").put("eventId", MESSAGE + position.own());
        var actor = event.putObject("actor").put("kind", isAgent ? "agent" : "customer");
        if (isAgent) {
            identities.ofEmail(from).ifPresent(identity -> actor.put("id", identity.hash()));
            var receivers = Addresses.all(mail.headers(), "To", "Cc", "Bcc");
            event.put("public", receivers.isEmpty() || receivers.stream().anyMatch(address -> !own.include(address)));
        }
        return event;
    }

    private static String text(Mail mail, boolean isForwarded) {
        return mail.body().stream().map(part -> text(part, isForwarded)).filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n\n"));
    }

    private static String text(Mail.Text part, boolean isForwarded) {
        var written = part.plain() == null || part.plain().isBlank()
                ? Optional.ofNullable(part.html()).map(html -> HtmlQuotes.textWithout(html, isForwarded)).orElse("")
                : part.plain();
        return OwnWordsPolicy.of(written, isForwarded);
    }

    private static void attachments(Mail mail, ObjectNode content) {
        if (mail.files().isEmpty()) {
            return;
        }
        var attachments = content.putArray("attachments");
        mail.files().forEach(file -> {
            var attachment = attachments.addObject();
            if (file.name() != null) {
                var name = MailHeaders.oneLine(file.name());
                attachment.put("name", name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME));
            }
            if (file.mediaType() != null && MEDIA_TYPE.matcher(file.mediaType()).matches()) {
                attachment.put("mediaType", file.mediaType());
            }
            attachment.put("bytes", file.bytes());
        });
    }

    private static String identifying(Mail mail, String text) {
        var headers = mail.headers();
        return String.join("\n", headers.raw("From").orElse(""), headers.raw("Date").orElse(""),
                headers.text("Subject").orElse(""), text);
    }

    private static String noSubject(Source source) {
        return "en".equals(source.language()) ? "(no subject)" : "(ohne Betreff)";
    }
}
