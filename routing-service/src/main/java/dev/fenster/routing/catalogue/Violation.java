package dev.fenster.routing.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What is wrong with one value of what was sent.
 *
 * @param line
 *        of a CSV file, from 1; null for JSON
 * @param column
 *        of a CSV file, from 1; null for JSON and when the whole line is meant
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Violation(String field, Long line, Integer column, String message) {
    static Violation of(String field, String message) {
        return new Violation(field, null, null, message);
    }
}
