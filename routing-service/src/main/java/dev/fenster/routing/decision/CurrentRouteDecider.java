package dev.fenster.routing.decision;

import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
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
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
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
        reloadUnless(revision);
        lock.readLock().lock();
        try {
            return use.apply(current);
        } finally {
            lock.readLock().unlock();
        }
    }

    private synchronized void reloadUnless(long revision) {
        if (current != null && current.revision() >= revision) {
            return;
        }
        var fresh = new RouteDecider(catalogue.read(), learned);
        lock.writeLock().lock();
        try {
            if (current != null) {
                current.close();
            }
            current = fresh;
        } finally {
            lock.writeLock().unlock();
        }
        LOG.infof("Routing by revision %d of the catalogue", fresh.revision());
    }
}
