package dev.fenster.intake.source;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletionStage;

import jakarta.inject.Singleton;

import dev.fenster.intake.configuration.Configuration;
import dev.fenster.intake.problem.ProblemException;

/** Makes, changes and deletes sources. */
@Singleton
class SourceService {
    private final Sources sources;
    private final SourceJson json;
    private final Configuration configuration;
    private final Clock clock;

    SourceService(Sources sources, SourceJson json, Configuration configuration, Clock clock) {
        this.sources = sources;
        this.json = json;
        this.configuration = configuration;
        this.clock = clock;
    }

    List<Source> all() {
        return sources.all();
    }

    /**
     * @throws ProblemException
     *         404 when there is none
     */
    Source one(String name) {
        return sources.find(name).orElseThrow(
                () -> ProblemException.notFound("There is no source of this name; GET /api/v1/sources lists them."));
    }

    /** Makes a source, or replaces one wholly but for secrets that the request leaves out. */
    CompletionStage<Changed> put(SourceRequest request) {
        var former = sources.find(request.name());
        boolean draws = request.secrets() == null && former.isEmpty();
        var secrets = draws
                ? List.of(SourceSecret.next())
                : request.secrets() == null ? former.get().secrets() : request.secrets();
        var token = request.verifyToken() == null ? former.map(Source::verifyToken).orElse(null) : request.verifyToken();
        var source = new Source(request.name(), request.kind(), secrets, token, request.product(), request.language(),
                request.team(), request.conversations(), request.mapping(), clock.instant());
        return configuration.put(sources, source.name(), json.closed(source))
                .thenApply(safe -> new Changed(source, former.isEmpty(), draws ? secrets.get(0) : null));
    }

    /**
     * @throws ProblemException
     *         404 when there is none
     */
    CompletionStage<Void> delete(String name) {
        return configuration.remove(sources, one(name).name());
    }

    /**
     * @param drawn
     *        the secret, to be shown once, when the request named none
     */
    record Changed(Source source, boolean made, String drawn) {}
}
