package dev.fenster.local.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/**
 * Which service a path belongs to, read from the Ingress of deploy/kubernetes/base and matched as Kubernetes does: an
 * Exact path before any other, a longer one before a shorter one, a Prefix only at whole segments. What is ImplementationSpecific is a
 * regular expression for the whole path.
 */
public final class PathSplit {
    private final List<Rule> rules;

    private record Rule(String path, String type, String service) {
        private boolean exact() {
            return type.equals("Exact");
        }

        private boolean matches(String requested) {
            if (type.equals("ImplementationSpecific")) {
                return requested.matches(path);
            }
            var prefix = path.endsWith("/") ? path : path + "/";
            return requested.equals(path) || !exact() && requested.startsWith(prefix);
        }
    }

    private PathSplit(List<Rule> rules) {
        this.rules = rules;
    }

    /**
     * @throws UncheckedIOException
     *         when the Ingress packaged with this class cannot be read
     */
    public static PathSplit packaged() {
        try (var in = PathSplit.class.getResourceAsStream("/kubernetes/ingress.yaml")) {
            return of(new YAMLMapper().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PathSplit of(JsonNode ingress) {
        var rules = new ArrayList<Rule>();
        ingress.at("/spec/rules").forEach(host -> host.at("/http/paths").forEach(path -> rules.add(rule(path))));
        rules.sort(Comparator.comparing((Rule rule) -> !rule.exact()).thenComparing(rule -> -rule.path().length()));
        return new PathSplit(List.copyOf(rules));
    }

    /**
     * @param path
     *        of a request, without its query
     * @return the name of the service
     * @throws IllegalArgumentException
     *         when no rule of the Ingress takes the path
     */
    public String service(String path) {
        return rules.stream().filter(rule -> rule.matches(path)).findFirst().map(Rule::service)
                .orElseThrow(() -> new IllegalArgumentException("No rule of the Ingress takes " + path));
    }

    private static Rule rule(JsonNode path) {
        return new Rule(path.get("path").asText(), path.get("pathType").asText(),
                path.at("/backend/service/name").asText());
    }
}
