package dev.fenster.intake.inbound;

import java.nio.charset.StandardCharsets;

import jakarta.inject.Singleton;

import dev.fenster.intake.inbound.Preview.PreviewedEvent;
import dev.fenster.intake.kind.JsonataValues;
import dev.fenster.intake.kind.Kind;
import dev.fenster.intake.kind.Mapping;
import dev.fenster.intake.problem.ProblemException;
import dev.fenster.intake.request.JsonObjectParser;
import dev.fenster.intake.signature.ReceivedRequest;
import dev.fenster.intake.source.Source;
import dev.fenster.intake.source.Sources;

/** Reads requests as {@link InboundService} does, and publishes nothing. */
@Singleton
class PreviewService {
    private static final String WITH_MAPPING = "application/vnd.fenster.preview+json";

    private final Sources sources;
    private final InboundService inbound;
    private final InboundReader reader;

    PreviewService(Sources sources, InboundService inbound, InboundReader reader) {
        this.sources = sources;
        this.inbound = inbound;
        this.reader = reader;
    }

    int largestBody(String name) {
        return inbound.kind(source(name)).largestBody();
    }

    /**
     * @throws ProblemException
     *         404 for a source, 400 or 415 for a request that is not there or not as documented
     */
    Preview preview(String name, ReceivedRequest request) {
        var source = source(name);
        var kind = inbound.kind(source);
        var mediaType = PayloadReader.mediaType(request.header("Content-Type").orElse(""));
        return mediaType.equals(WITH_MAPPING)
                ? withMapping(source, kind, request)
                : preview(source, kind, InboundReader.mapping(source, kind), request,
                        inbound.body(inbound.read(kind, request)));
    }

    private Source source(String name) {
        return sources.find(name).orElseThrow(
                () -> ProblemException.notFound("There is no source of this name; GET /api/v1/sources lists them."));
    }

    private Preview withMapping(Source source, Kind kind, ReceivedRequest request) {
        var trial = JsonObjectParser.parse(request.body());
        try {
            return preview(source, kind, Mapping.of(trial.path("mapping").asText()), request,
                    JsonataValues.of(trial.path("body")));
        } catch (IllegalArgumentException e) {
            throw ProblemException.malformed("The field mapping is no JSONata expression: " + e.getMessage());
        }
    }

    private Preview preview(Source source, Kind kind, Mapping mapping, ReceivedRequest request, Object body) {
        var trial = reader.attempt(source, kind, mapping, request, body);
        var events = trial.reading().events().stream()
                .map(event -> new PreviewedEvent(event.type(), new String(event.data(), StandardCharsets.UTF_8))).toList();
        return new Preview(events, trial.reading().ignored(), trial.unread(), trial.reading().answer().orElse(null));
    }
}
