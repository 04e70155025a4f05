package dev.fenster.intake.inbound;

import java.util.concurrent.CompletionStage;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.context.ManagedExecutor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.fenster.intake.access.Roles;
import dev.fenster.intake.request.IncomingBody;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.core.http.HttpServerRequest;

/** Shows what a source's request would come to. */
@Path("/api/v1/sources/{source}/preview")
@RolesAllowed({Roles.OPERATOR, Roles.HOTLINE_LEAD})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sources")
class PreviewResource {
    private final PreviewService service;
    private final ManagedExecutor executor;

    PreviewResource(PreviewService service, ManagedExecutor executor) {
        this.service = service;
        this.executor = executor;
    }

    @POST
    @NonBlocking
    @Operation(summary = "Try a request, or a mapping, without publishing anything", description = """
            Send the body and the media type as the source would; no signature is asked for. To try a mapping before the source \
            has it, send {"mapping": "…", "body": …} as application/vnd.fenster.preview+json.""")
    @APIResponse(responseCode = "200", description = "The events, and all that was ignored.", content = @Content(schema = @Schema(implementation = Preview.class)))
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "401", ref = "NoCredential")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "MediaType")
    public CompletionStage<Preview> preview(@PathParam("source") String name, @Context HttpServerRequest request) {
        var limit = service.largestBody(name);
        var received = Requests.of(request, "");
        return IncomingBody.bytes(request, limit).thenApplyAsync(
                body -> service.preview(name, received.withBody(body)), executor);
    }
}
