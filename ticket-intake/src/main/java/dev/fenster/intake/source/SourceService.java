package dev.fenster.intake.source;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletionStage;

import jakarta.inject.Singleton;

import dev.fenster.intake.configuration.Configuration;
import dev.fenster.intake.configuration.Declarations;
import dev.fenster.intake.problem.FieldError;
import dev.fenster.intake.problem.ProblemException;

/** Makes, changes and deletes sources. */
@Singleton
class SourceService {
    private final Sources sources;
    private final SourceJson json;
    private final Configuration configuration;
    private final Declarations declarations;
    private final Clock clock;

    SourceService(Sources sources, SourceJson json, Configuration configuration, Declarations declarations, Clock clock) {
        this.sources = sources;
        this.json = json;
        this.configuration = configuration;
        this.declarations = declarations;
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

    /**
     * Makes a source, or replaces one wholly but for secrets that the request leaves out.
     *
     * @throws ProblemException
     *         400 for a new mailbox without its password, 409 for one that the configuration file declares
     */
    CompletionStage<Changed> put(SourceRequest request) {
        var former = sources.find(request.name());
        former.ifPresent(this::checkNotDeclared);
        boolean draws = request.secrets() == null && former.isEmpty();
        if (draws && request.mail() != null && request.mail().mailbox() != null) {
            throw ProblemException.invalid(List.of(new FieldError("secrets", "is required: the password of the mailbox.")));
        }
        var secrets = draws
                ? List.of(SourceSecret.next())
                : request.secrets() == null ? former.get().secrets() : request.secrets();
        var token = request.verifyToken() == null ? former.map(Source::verifyToken).orElse(null) : request.verifyToken();
        var source = request.source(secrets, token, false, clock.instant());
        return configuration.put(sources, source.name(), json.closed(source))
                .thenApply(safe -> new Changed(source, former.isEmpty(), draws ? secrets.get(0) : null));
    }

    /**
     * @throws ProblemException
     *         404 when there is none, 409 for one that the configuration file declares
     */
    CompletionStage<Void> delete(String name) {
        var source = one(name);
        checkNotDeclared(source);
        return configuration.remove(sources, source.name());
    }

    private void checkNotDeclared(Source source) {
        if (source.declared() && declarations.areInCharge()) {
            throw ProblemException.conflict("The configuration file declares this source; change it there. "
                    + "A source that is not declared any more is removed.");
        }
    }

    /**
     * @param drawn
     *        the secret, to be shown once, when the request named none
     */
    record Changed(Source source, boolean made, String drawn) {}
}
