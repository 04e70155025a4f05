package dev.fenster.routing.learning;

/** A correction names a component that the catalogue does not have. */
final class UnknownComponentException extends RuntimeException {
    UnknownComponentException(String component) {
        super("is not in the catalogue: " + component
                + "; GET /api/v1/components lists all, null says that the ticket belongs to none");
    }
}
