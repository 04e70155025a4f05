package dev.fenster.routing.catalogue;

import java.util.List;

/** What was sent is no valid part of the catalogue; nothing was changed. */
class InvalidCatalogueException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    InvalidCatalogueException(List<Violation> violations) {
        super(violations.toString());
        this.violations = violations;
    }

    List<Violation> violations() {
        return violations;
    }
}
