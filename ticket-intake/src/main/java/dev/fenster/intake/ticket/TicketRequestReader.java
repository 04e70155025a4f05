package dev.fenster.intake.ticket;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.fenster.intake.access.CallerSources;
import dev.fenster.intake.privacy.CustomerIdentities;
import dev.fenster.intake.privacy.CustomerIdentity;
import dev.fenster.intake.privacy.PlaceholderPolicy;
import dev.fenster.intake.problem.ProblemException;
import dev.fenster.intake.request.Fields;
import dev.fenster.intake.request.Language;
import dev.fenster.intake.request.TimeWindow;

/** Reads and checks a ticket. What leaves here holds no personal data any more. */
@Singleton
class TicketRequestReader {
    static final int TEXT_LIMIT = 100_000;
    static final int SUBJECT_LIMIT = 500;
    private static final int NAME_LIMIT = 100;
    private static final int MOST_TAGS = 20;
    private static final int TAG_LIMIT = 50;
    private static final long VALUE_LIMIT = 1_000_000_000_000L;

    private final Clock clock;
    private final CustomerIdentities identities;
    private final PlaceholderPolicy placeholders;

    TicketRequestReader(Clock clock, CustomerIdentities identities, PlaceholderPolicy placeholders) {
        this.clock = clock;
        this.identities = identities;
        this.placeholders = placeholders;
    }

    /**
     * @throws ProblemException
     *         400 naming every wrong field; 403 when the source is not one of the caller's
     */
    TicketRequest read(ObjectNode body, CallerSources sources, String idempotencyKey) {
        var fields = Fields.of(body, TimeWindow.at(clock));
        var request = new TicketRequest(TicketReference.read(fields, sources, idempotencyKey),
                fields.required("channel", fields.choice("channel", Channel.class)), fields.time("occurredAt"),
                placeholders.apply(fields.text("subject", SUBJECT_LIMIT)), placeholders.apply(fields.text("text", TEXT_LIMIT)),
                Language.read(fields), customer(fields.object("customer")), name(fields, "product"),
                fields.line("productVersion", NAME_LIMIT), fields.line("component", NAME_LIMIT),
                fields.choice("priority", Priority.class), tags(fields), call(fields.object("call")),
                Attachment.read(fields, placeholders),
                fields.choice("openedBy", OpenedBy.class), name(fields, "team"),
                identities.ofSession(fields.line("session", CustomerIdentities.SESSION_LIMIT)));
        if (request.text() == null && request.subject() == null && !fields.isWrong("text") && !fields.isWrong("subject")) {
            fields.wrong("text", "is required unless there is a subject.");
        }
        fields.refuseOthers();
        fields.throwIfWrong();
        return request;
    }

    /** What a thing or a group is called; some senders put a person's address there. */
    private String name(Fields fields, String field) {
        return placeholders.apply(fields.line(field, NAME_LIMIT));
    }

    private List<String> tags(Fields fields) {
        var tags = fields.lines("tags", MOST_TAGS, TAG_LIMIT);
        return tags == null ? null : tags.stream().map(placeholders::apply).distinct().toList();
    }

    private TicketRequest.Customer customer(Fields fields) {
        if (fields == null) {
            return null;
        }
        var found = new ArrayList<CustomerIdentity>();
        identify(fields, "email", 320, identities::ofEmail, "is no e-mail address; leave it out when it is unknown.", found);
        identify(fields, "phone", 50, identities::ofPhone, "is no telephone number; leave it out when it is withheld.", found);
        identify(fields, "handle", NAME_LIMIT, identities::ofHandle, "names nobody; leave it out when it is unknown.", found);
        identify(fields, "account", 200, account -> Optional.of(identities.ofAccount(account)), "", found);
        var customer = new TicketRequest.Customer(found.isEmpty() ? null : List.copyOf(found),
                name(fields, "segment"),
                fields.amount("value", VALUE_LIMIT), fields.choice("preferredChannel", Channel.class));
        fields.refuseOthers();
        return customer.saysNothing() ? null : customer;
    }

    private static void identify(Fields fields, String kind, int limit, Function<String, Optional<CustomerIdentity>> identity,
            String otherwise, List<CustomerIdentity> found) {
        var identifier = fields.line(kind, limit);
        if (identifier != null) {
            identity.apply(identifier).ifPresentOrElse(found::add, () -> fields.wrong(kind, otherwise));
        }
    }

    private static TicketRequest.Call call(Fields fields) {
        if (fields == null) {
            return null;
        }
        var call = new TicketRequest.Call(fields.time("queuedAt"), fields.time("answeredAt"), fields.time("endedAt"),
                fields.flag("abandoned"));
        fields.refuseOthers();
        CallTimesPolicy.check(call.queuedAt(), call.answeredAt(), call.endedAt(), call.abandoned())
                .forEach((field, message) -> fields.wrong(field, message));
        return call.saysNothing() ? null : call;
    }
}
