package dev.fenster.routing.decision;

import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import dev.fenster.routing.catalogue.CatalogueService;
import dev.fenster.routing.catalogue.CompanyDay;
import dev.fenster.routing.learning.LearnedRoutes;

/** Keeps the decider of the newest catalogue that this instance has seen. */
@ApplicationScoped
class CurrentRouteDecider {
    private static final Logger LOG = Logger.getLogger(CurrentRouteDecider.class);

    private final CatalogueService catalogue;
    private final LearnedRoutes learned;
    private final CompanyDay day;
    private RouteDecider current;

    CurrentRouteDecider(CatalogueService catalogue, LearnedRoutes learned, CompanyDay day) {
        this.catalogue = catalogue;
        this.learned = learned;
        this.day = day;
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
            current = new RouteDecider(catalogue.read(), learned, day);
            LOG.infof("Routing by revision %d of the catalogue", current.revision());
        }
        return current;
    }
}
