package dev.fenster.intake.lifecycle;

import java.util.concurrent.CompletionStage;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.fenster.intake.access.CallerSources;
import dev.fenster.intake.access.Roles;
import dev.fenster.intake.request.IncomingBody;
import dev.fenster.intake.ticket.Accepted;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.core.http.HttpServerRequest;

/** What happened to tickets since they were opened. */
@Path("/api/v1/tickets/events")
@RolesAllowed({Roles.INTEGRATION, Roles.AGENT, Roles.HOTLINE_LEAD, Roles.OPERATOR})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tickets")
class LifecycleResource {
    private final LifecycleRequestReader reader;
    private final LifecycleService service;
    private final SecurityIdentity caller;

    LifecycleResource(LifecycleRequestReader reader, LifecycleService service, SecurityIdentity caller) {
        this.reader = reader;
        this.service = service;
        this.caller = caller;
    }

    @POST
    @NonBlocking
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Tell what happened to a ticket", description = """
            Answers after Kafka acknowledged. Sent again it has no effect. It may come before the ticket itself.""")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = LifecycleDocument.class), examples = @ExampleObject(name = "A reply", value = LifecycleDocument.EXAMPLE)))
    @APIResponse(responseCode = "202", description = "The event is safe.", content = @Content(schema = @Schema(implementation = Accepted.class)))
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "401", ref = "NoCredential")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "MediaType")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public CompletionStage<Response> add(@Context HttpServerRequest request) {
        var sources = CallerSources.of(caller);
        return IncomingBody.object(request).thenApply(body -> reader.read(body, sources)).thenCompose(service::add)
                .thenApply(Accepted::response);
    }
}
