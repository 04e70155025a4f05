package dev.fenster.routing.learning;

import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.fenster.routing.publishing.RouteRelay;

/** Stores what people correct, publishes it, and has it learned before they get their answer. */
@ApplicationScoped
class Corrections {
    private final CorrectionService service;
    private final LearnedRoutes learned;
    private final RouteRelay relay;

    Corrections(CorrectionService service, LearnedRoutes learned, RouteRelay relay) {
        this.service = service;
        this.learned = learned;
        this.relay = relay;
    }

    /**
     * @param component
     *        key; null for none of them
     * @return empty when there is no such ticket
     */
    Optional<RouteCorrected> correct(UUID ticketId, String component, String by) throws SQLException {
        var corrected = service.correct(ticketId, component, by);
        relay.wake();
        learned.catchUp();
        return corrected;
    }
}
