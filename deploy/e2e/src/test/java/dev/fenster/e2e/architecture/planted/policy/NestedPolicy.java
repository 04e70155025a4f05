package dev.fenster.e2e.architecture.planted.policy;

import jakarta.persistence.EntityManager;

/** Breaks it one class deeper. */
class NestedPolicy {
    static final class Store {
        EntityManager database;
    }
}
