package dev.fenster.routing.catalogue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What is wrong with one value of what was sent.
 *
 * @param line
 *        of a CSV file, or of JSON that cannot be read, from 1; else null
 * @param column
 *        of a CSV file, from 1, or the character in the line of JSON that cannot be read; null when the whole line is meant
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Violation(String field, Long line, Integer column, String message) {
    /** @return the first, and those of the others that are about other values */
    static List<Violation> joined(List<Violation> first, Stream<Violation> others) {
        var places = first.stream().map(Violation::place).collect(Collectors.toSet());
        return Stream.concat(first.stream(), others.filter(other -> !places.contains(other.place()))).toList();
    }

    private String place() {
        return line + " " + field;
    }

    static Violation of(String field, String message) {
        return new Violation(field, null, null, message);
    }
}
