package dev.fenster.routing.decision;

import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import dev.fenster.routing.catalogue.CatalogueService;
import dev.fenster.routing.learning.LearnedRoutes;

/** Keeps the decider of the newest catalogue that this instance has seen. */
@ApplicationScoped
class CurrentRouteDecider {
    private static final Logger LOG = Logger.getLogger(CurrentRouteDecider.class);

    private final CatalogueService catalogue;
    private final LearnedRoutes learned;
    private RouteDecider current;

    CurrentRouteDecider(CatalogueService catalogue, LearnedRoutes learned) {
        this.catalogue = catalogue;
        this.learned = learned;
    }

    /**
     * Hands the decider to {@code use}; loads the catalogue first when its revision is not the one that was seen last.
     *
     * @param revision
     *        of the catalogue at this moment
     */
    <T> T with(long revision, Function<RouteDecider, T> use) {
        return use.apply(atLeast(revision));
    }

    private synchronized RouteDecider atLeast(long revision) {
        if (current == null || current.revision() < revision) {
            current = new RouteDecider(catalogue.read(), learned);
            LOG.infof("Routing by revision %d of the catalogue", current.revision());
        }
        return current;
    }
}
