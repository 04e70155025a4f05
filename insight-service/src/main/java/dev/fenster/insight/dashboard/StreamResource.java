package dev.fenster.insight.dashboard;

import java.sql.SQLException;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

import dev.fenster.insight.access.Roles;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.common.annotation.Blocking;

@Path("/api/v1/stream")
@RolesAllowed({Roles.AGENT, Roles.HOTLINE_LEAD, Roles.PRODUCT_MANAGER, Roles.OPERATOR})
@APIResponse(responseCode = "401", ref = "noCredential")
@APIResponse(responseCode = "403", ref = "wrongRole")
@Tag(name = "Metrics")
class StreamResource {
    private static final String RETRY_AFTER_SECONDS = "10";

    private final FiguresStream stream;

    StreamResource(FiguresStream stream) {
        this.stream = stream;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    @Operation(operationId = "streamFigures", summary = "The figures of this moment, at once and whenever they change")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Figures.class), examples = @ExampleObject(name = "stream", ref = "stream")))
    @APIResponse(responseCode = "503", ref = "unavailable")
    public void figures(@Context SseEventSink sink, @Context Sse sse) throws SQLException {
        if (!stream.open(sink, sse)) {
            throw HttpProblem.builder().withStatus(Status.SERVICE_UNAVAILABLE).withTitle("Too many streams")
                    .withDetail("This instance has as many open streams as it may; try again in 10 seconds")
                    .withHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS).build();
        }
    }
}
