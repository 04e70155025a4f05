package dev.fenster.insight.selection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response.Status;

import io.quarkiverse.resteasy.problem.HttpProblem;

/** The query parameters of one request. Everything that is wrong with them is told at once. */
public final class Parameters {
    private final MultivaluedMap<String, String> given;
    private final List<Violation> violations = new ArrayList<>();

    /**
     * @param field
     *        the parameter's name
     */
    public record Violation(String field, String message) {}

    private Parameters(MultivaluedMap<String, String> given) {
        this.given = given;
    }

    /**
     * @param allowed
     *        the names of all parameters that this request may have
     */
    public static Parameters of(MultivaluedMap<String, String> given, Collection<String> allowed) {
        var parameters = new Parameters(given);
        given.keySet().stream().filter(name -> !allowed.contains(name)).sorted()
                .forEach(name -> parameters.reject(name, "is no parameter of this request; use " + String.join(", ", allowed)));
        return parameters;
    }

    /** @return the parameter's only value; empty when it is absent or empty */
    public Optional<String> single(String name) {
        var values = given.getOrDefault(name, List.of());
        if (values.size() > 1) {
            reject(name, "may be given once");
        }
        return values.stream().filter(value -> !value.isBlank()).findFirst();
    }

    /** @return the parameter's values, whether it is repeated or its values are separated by commas */
    public List<String> several(String name) {
        return all(name).stream().flatMap(value -> Arrays.stream(value.split(","))).map(String::strip)
                .filter(value -> !value.isEmpty()).distinct().toList();
    }

    /** @return the parameter's values as they are, empty ones too */
    List<String> all(String name) {
        return given.getOrDefault(name, List.of());
    }

    /** @return what the value stands for; a value that stands for nothing is rejected with this message */
    public <T> Optional<T> read(String name, Function<String, Optional<T>> reading, String message) {
        var value = single(name);
        var read = value.flatMap(reading);
        if (value.isPresent() && read.isEmpty()) {
            reject(name, message);
        }
        return read;
    }

    public void reject(String field, String message) {
        violations.add(new Violation(field, message));
    }

    /**
     * @throws HttpProblem
     *         400 with all that was rejected, if anything was
     */
    public void check() {
        if (!violations.isEmpty()) {
            var told = violations.stream().map(violation -> violation.field() + " " + violation.message()).toList();
            throw HttpProblem.builder().withStatus(Status.BAD_REQUEST).withTitle("Parameters cannot be used")
                    .withDetail(String.join("; ", told)).with("violations", violations.stream().map(Parameters::json).toList())
                    .build();
        }
    }

    private static Map<String, String> json(Violation violation) {
        return Map.of("field", violation.field(), "message", violation.message());
    }
}
