package dev.fenster.intake.zendesk;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.fenster.intake.access.CallerSources;
import dev.fenster.intake.lifecycle.LifecycleService;
import dev.fenster.intake.privacy.ContentHash;
import dev.fenster.intake.problem.ProblemException;
import dev.fenster.intake.publishing.CloudEvent;
import dev.fenster.intake.publishing.EventIds;
import dev.fenster.intake.ticket.Acceptance;
import dev.fenster.intake.ticket.TicketService;

/** Takes what clients of Zendesk's API write, makes events of it and publishes them. */
@Singleton
class ZendeskService {
    /** Of callers that may name several sources, while Zendesk's API names none. */
    private static final String SOURCE = "zendesk";
    private static final Set<String> OF_NEW_TICKETS = Set.of("new", "open");

    private final TicketService tickets;
    private final LifecycleService lifecycle;
    private final Acceptance acceptance;
    private final ZendeskIds ids;
    private final ChangeRequests changes;
    private final ContentHash hash;
    private final Clock clock;

    ZendeskService(TicketService tickets, LifecycleService lifecycle, Acceptance acceptance, ZendeskIds ids,
            ChangeRequests changes, ContentHash hash, Clock clock) {
        this.tickets = tickets;
        this.lifecycle = lifecycle;
        this.acceptance = acceptance;
        this.ids = ids;
        this.changes = changes;
        this.hash = hash;
        this.clock = clock;
    }

    /**
     * @param idempotencyKey
     *        stands in for an external_id; may be null
     * @return the ticket, when all is safe
     * @throws ProblemException
     *         400 for what is no ticket or has wrong fields, 403 when the caller has no source for it
     */
    CompletionStage<Written> open(ObjectNode body, CallerSources sources, String idempotencyKey) {
        var ticket = ZendeskTicket.of(body);
        var source = source(sources);
        long id = ids.of(source, distinction(ticket, idempotencyKey));
        var events = new ArrayList<CloudEvent>();
        events.add(tickets.event(OpeningRequest.of(ticket, source, id), sources, null));
        changes.changes(ticket, source, id, "opened ").stream().filter(each -> !saysNothingNew(each))
                .forEach(each -> events.add(lifecycle.event(each, sources)));
        return published(source, id, ticket, events);
    }

    /**
     * @param idempotencyKey
     *        of the request; may be null
     * @return the ticket, when all is safe
     * @throws ProblemException
     *         as {@link #open}, or 404 for an id that is no ticket's
     */
    CompletionStage<Written> change(String idInPath, ObjectNode body, CallerSources sources, String idempotencyKey) {
        long id = ids.parse(idInPath).orElseThrow(() -> ProblemException.notFound("No ticket has this id."));
        var ticket = ZendeskTicket.of(body);
        var source = source(sources);
        var key = Optional.ofNullable(idempotencyKey).or(() -> ticket.text("updated_stamp")).orElse(null);
        var events = new ArrayList<CloudEvent>();
        changes.reply(ticket, source, id, key).ifPresent(reply -> events.add(lifecycle.event(reply, sources)));
        changes.changes(ticket, source, id, (key == null ? minute() : key) + " ")
                .forEach(each -> events.add(lifecycle.event(each, sources)));
        return published(source, id, ticket, events);
    }

    private static boolean saysNothingNew(ObjectNode change) {
        return OF_NEW_TICKETS.contains(change.path("to").path("status").asText());
    }

    private String distinction(ZendeskTicket ticket, String idempotencyKey) {
        return ticket.text("external_id").map(id -> "external " + id)
                .orElseGet(() -> idempotencyKey == null
                        ? "content " + hash.hex(ticket.json().toString())
                        : "key " + idempotencyKey);
    }

    /** A status may come back later, and then counts again; one that comes back at once is the request sent again. */
    private String minute() {
        return clock.instant().truncatedTo(ChronoUnit.MINUTES).toString();
    }

    private static String source(CallerSources sources) {
        var only = sources.only();
        if (only == null && !sources.include(SOURCE)) {
            throw ProblemException.forbidden("This API key is for several sources, and Zendesk's API has no place to name one. "
                    + "Use a key for one source, or one that includes the source " + SOURCE + ".");
        }
        return only == null ? SOURCE : only;
    }

    private CompletionStage<Written> published(String source, long id, ZendeskTicket ticket, List<CloudEvent> events) {
        var ticketId = EventIds.ticket(source, ZendeskIds.externalId(id));
        return CompletableFuture
                .allOf(events.stream().map(acceptance::of).map(CompletionStage::toCompletableFuture)
                        .toArray(CompletableFuture[]::new))
                .thenApply(safe -> new Written(id, ticketId, ticket));
    }

    /**
     * @param id
     *        in Zendesk's API
     * @param ticketId
     *        in Fenster
     */
    record Written(long id, UUID ticketId, ZendeskTicket ticket) {}
}
