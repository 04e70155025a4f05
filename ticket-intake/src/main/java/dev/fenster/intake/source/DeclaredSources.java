package dev.fenster.intake.source;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.fenster.intake.configuration.ConfigurationPart;
import dev.fenster.intake.configuration.DeclaredSection;
import dev.fenster.intake.kind.Kinds;
import dev.fenster.intake.problem.FieldError;
import dev.fenster.intake.problem.ProblemException;
import dev.fenster.intake.request.TimeWindow;

/** The sources in the configuration file: as the REST API takes them, but with their name and all their secrets. */
@Singleton
class DeclaredSources implements DeclaredSection<Source> {
    private final Sources sources;
    private final SourceJson json;
    private final Kinds kinds;
    private final Clock clock;

    DeclaredSources(Sources sources, SourceJson json, Kinds kinds, Clock clock) {
        this.sources = sources;
        this.json = json;
        this.kinds = kinds;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "sources";
    }

    @Override
    public ConfigurationPart part() {
        return sources;
    }

    @Override
    public Source read(ObjectNode entry) {
        require(entry, "name", "is required.");
        require(entry, "secrets", "is required: one, or two while it is changed, each as {env: NAME} or {file: path}.");
        var request = SourceRequest.read(entry.path("name").asText(), entry, kinds, TimeWindow.at(clock));
        return request.source(request.secrets(), request.verifyToken(), true, null);
    }

    private static void require(ObjectNode entry, String field, String message) {
        if (entry.path(field).isEmpty() && !entry.path(field).isTextual()) {
            throw ProblemException.invalid(List.of(new FieldError(field, message)));
        }
    }

    @Override
    public String id(Source declared) {
        return declared.name();
    }

    @Override
    public boolean isKnown(Source declared) {
        return sources.find(declared.name()).filter(known -> known.changedAt(null).equals(declared)).isPresent();
    }

    @Override
    public Object record(Source declared) {
        return json.closed(declared.changedAt(clock.instant()));
    }

    @Override
    public Set<String> declaredIds() {
        return sources.all().stream().filter(Source::declared).map(Source::name).collect(Collectors.toSet());
    }
}
