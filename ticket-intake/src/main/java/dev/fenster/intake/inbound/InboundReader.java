package dev.fenster.intake.inbound;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.fenster.intake.access.CallerSources;
import dev.fenster.intake.kind.Kind;
import dev.fenster.intake.kind.Mapping;
import dev.fenster.intake.kind.MappingException;
import dev.fenster.intake.lifecycle.LifecycleService;
import dev.fenster.intake.mail.MailTickets;
import dev.fenster.intake.privacy.ContentHash;
import dev.fenster.intake.privacy.CustomerIdentities;
import dev.fenster.intake.problem.ProblemException;
import dev.fenster.intake.publishing.CloudEvent;
import dev.fenster.intake.signature.ReceivedRequest;
import dev.fenster.intake.source.Source;
import dev.fenster.intake.ticket.TicketService;

/** Makes events of a source's request, by the mapping of its kind or its own. */
@Singleton
class InboundReader {
    private final TicketService tickets;
    private final LifecycleService lifecycle;
    private final LenientReader lenient;
    private final ContentHash contentHash;
    private final CustomerIdentities identities;
    private final MailTickets mails;

    InboundReader(TicketService tickets, LifecycleService lifecycle, LenientReader lenient, ContentHash contentHash,
            CustomerIdentities identities, MailTickets mails) {
        this.tickets = tickets;
        this.lifecycle = lifecycle;
        this.lenient = lenient;
        this.contentHash = contentHash;
        this.identities = identities;
        this.mails = mails;
    }

    /**
     * @param body
     *        as {@link PayloadReader} gives it
     * @throws ProblemException
     *         400 when the request is not what its kind documents
     */
    Reading read(Source source, Kind kind, ReceivedRequest request, Object body) {
        try {
            var input = input(source, request, body);
            return reading(source, kind, request, input, mapping(source, kind).apply(input, identities::opaque));
        } catch (MappingException e) {
            throw ProblemException.malformed("This is no request as " + kind.title() + " documents it. " + e.getMessage());
        }
    }

    /** As {@link #read}, with the fields of the body that the mapping did not look at. */
    Trial attempt(Source source, Kind kind, Mapping mapping, ReceivedRequest request, Object body) {
        try {
            var input = input(source, request, body);
            var trial = mapping.attempt(input, identities::opaque);
            return new Trial(reading(source, kind, request, input, trial.results()), trial.unread());
        } catch (MappingException e) {
            throw ProblemException.malformed("This is no request as " + kind.title() + " documents it. " + e.getMessage());
        }
    }

    record Trial(Reading reading, List<String> unread) {}

    static Mapping mapping(Source source, Kind kind) {
        return source.ownMapping().orElseGet(kind::mapping);
    }

    private static Map<String, Object> input(Source source, ReceivedRequest request, Object body) {
        var about = new LinkedHashMap<String, Object>();
        about.put("name", source.name());
        about.put("product", source.product());
        about.put("language", source.language());
        var input = new LinkedHashMap<String, Object>();
        input.put("method", request.method());
        input.put("url", request.url());
        input.put("headers", new LinkedHashMap<>(request.headers()));
        input.put("query", new LinkedHashMap<>(request.query()));
        input.put("source", about);
        input.put("body", body);
        return input;
    }

    private Reading reading(Source source, Kind kind, ReceivedRequest request, Map<String, Object> input,
            List<ObjectNode> results) {
        var collector = new Reading.Collector();
        var conversation = source.conversationIn(input, identities::opaque).orElse(null);
        results.forEach(result -> collect(source, kind, conversation, ofMail(source, request, result), collector));
        return collector.collected();
    }

    private void collect(Source source, Kind kind, String conversation, ObjectNode result, Reading.Collector collector) {
        var sources = CallerSources.only(source.name(), source.conversations());
        if (result.get("ticket") instanceof ObjectNode ticket) {
            var contentId = contentId(kind, ticket);
            SourceDefaults.addToTicket(source, conversation, ticket);
            collector.event(lenient(ticket, each -> tickets.event(each, sources, contentId), collector));
        } else if (result.get("event") instanceof ObjectNode event) {
            SourceDefaults.addToEvent(source, conversation, event);
            collector.event(lenient(event, each -> lifecycle.event(each, sources), collector));
        } else if (result.hasNonNull("answer")) {
            collector.answer(result.get("answer"));
        } else if (result.hasNonNull("ignored")) {
            collector.ignored(result.path("field").asText(null), result.get("ignored").asText());
        } else {
            throw ProblemException
                    .malformed("The mapping made an object with none of ticket, event, mail, ignored and answer.");
        }
    }

    /** @return what the mail comes to that the mapping hands on; the result itself where there is none */
    private ObjectNode ofMail(Source source, ReceivedRequest request, ObjectNode result) {
        if (!(result.get("mail") instanceof ObjectNode mail)) {
            return result;
        }
        try {
            return PayloadReader.isMail(PayloadReader.mediaType(request.header("Content-Type").orElse("")))
                    ? mails.result(source, request.body())
                    : mails.result(source, mail);
        } catch (IllegalArgumentException e) {
            throw ProblemException.malformed(e.getMessage());
        }
    }

    /** @return what stands in for an id that a form did not draw; null where senders have ids */
    private String contentId(Kind kind, ObjectNode ticket) {
        return kind.isPostedByPages() && kind.page().contentIsId() ? contentHash.hex(ticket.toString()) : null;
    }

    private CloudEvent lenient(ObjectNode request, Function<ObjectNode, CloudEvent> strict, Reading.Collector collector) {
        return lenient.read(request, strict, collector::ignored);
    }
}
