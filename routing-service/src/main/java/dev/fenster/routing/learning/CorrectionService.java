package dev.fenster.routing.learning;

import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.uuid.Generators;

import dev.fenster.routing.catalogue.Catalogue;
import dev.fenster.routing.catalogue.CatalogueService;
import dev.fenster.routing.catalogue.CompanyDay;
import dev.fenster.routing.catalogue.OwnersOnDuty;
import dev.fenster.routing.publishing.OutboxEvents;

/** Stores what people correct, with the event that tells of it. */
@ApplicationScoped
class CorrectionService {
    private final CatalogueService catalogues;
    private final CorrectionTable corrections;
    private final LearnedRoutes learned;
    private final OutboxEvents outbox;
    private final ObjectMapper json;
    private final CompanyDay day;
    private final Clock clock;

    CorrectionService(CatalogueService catalogues, CorrectionTable corrections, LearnedRoutes learned, OutboxEvents outbox,
            ObjectMapper json, CompanyDay day, Clock clock) {
        this.catalogues = catalogues;
        this.corrections = corrections;
        this.learned = learned;
        this.outbox = outbox;
        this.json = json;
        this.day = day;
        this.clock = clock;
    }

    /**
     * @return empty when there is no such ticket; what was stored before, if that is the same
     * @throws UnknownComponentException
     *         when the catalogue does not have the component
     */
    @Transactional(rollbackOn = SQLException.class)
    Optional<RouteCorrected> correct(UUID ticketId, String component, String by) throws SQLException {
        var event = event(catalogues.read(), component);
        corrections.hold();
        var ticket = corrections.ticket(ticketId);
        if (ticket.isEmpty()) {
            return Optional.empty();
        }
        var before = corrections.state(ticketId);
        if (before.last() != null && Objects.equals(before.component(), component)) {
            return Optional.of(event.of(ticketId, before.last(), before.component()));
        }
        var stored = new CorrectionTable.Stored(
                Generators.nameBasedGenerator(ticketId).generate("correction " + before.corrections()),
                clock.instant().truncatedTo(ChronoUnit.MILLIS), by);
        var content = ticket.get();
        corrections.insert(ticketId, stored, component, content, learned.prepare(content, component).embedding());
        var corrected = event.of(ticketId, stored, before.component());
        outbox.add(ticketId, stored.correctionId(), stored.at(), RouteCorrected.TYPE, bytes(corrected));
        return Optional.of(corrected);
    }

    private interface Event {
        RouteCorrected of(UUID ticketId, CorrectionTable.Stored stored, String previous);
    }

    private Event event(Catalogue catalogue, String key) {
        if (key == null) {
            return (ticketId, stored, previous) -> new RouteCorrected(stored.correctionId(), ticketId, stored.at(), stored.by(),
                    previous, null, null, null, null, RouteCorrected.Outcome.UNROUTED, catalogue.revision());
        }
        var component = catalogue.components().stream().filter(each -> each.key().equals(key)).findFirst()
                .orElseThrow(() -> new UnknownComponentException(key));
        var owner = responsible(component.owner(), new OwnersOnDuty(catalogue));
        return (ticketId, stored, previous) -> new RouteCorrected(stored.correctionId(), ticketId, stored.at(), stored.by(),
                previous,
                component.product(), component.key(), component.name(), owner, RouteCorrected.Outcome.ROUTED,
                catalogue.revision());
    }

    private RouteCorrected.Responsible responsible(String key, OwnersOnDuty owners) {
        var onDuty = owners.of(key, day.today());
        var owner = onDuty.owner();
        return new RouteCorrected.Responsible(owner.key(), owner.name(),
                owner.key().equals(key) ? null : new RouteCorrected.Name(key, owners.owner(key).name()), onDuty.reason());
    }

    private byte[] bytes(RouteCorrected corrected) {
        try {
            return json.writeValueAsBytes(corrected);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A correction is always JSON", e);
        }
    }
}
