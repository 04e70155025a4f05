package dev.fenster.intake.problem;

/**
 * One wrong field of a request.
 *
 * @param field
 *        its path, e.g. {@code customer.email} or {@code tags[3]}
 * @param message
 *        what is wrong, the limit, and what to do
 */
public record FieldError(String field, String message) {}
