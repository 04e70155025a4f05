package dev.fenster.e2e.architecture.planted.policy;

import jakarta.persistence.EntityManager;

/** Breaks: policies are pure. */
class StoringPolicy {
    boolean decide(EntityManager database) {
        return database.isOpen();
    }
}
