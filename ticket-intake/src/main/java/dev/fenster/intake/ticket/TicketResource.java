package dev.fenster.intake.ticket;

import java.util.concurrent.CompletionStage;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.fenster.intake.access.CallerSources;
import dev.fenster.intake.access.Roles;
import dev.fenster.intake.request.IncomingBody;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.core.http.HttpServerRequest;

/** The front door: every channel's tickets. */
@Path("/api/v1/tickets")
@RolesAllowed({Roles.INTEGRATION, Roles.AGENT, Roles.HOTLINE_LEAD, Roles.OPERATOR})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tickets", description = "What customers turn to the company with.")
class TicketResource {
    private final TicketRequestReader reader;
    private final TicketService service;
    private final SecurityIdentity caller;

    TicketResource(TicketRequestReader reader, TicketService service, SecurityIdentity caller) {
        this.reader = reader;
        this.service = service;
        this.caller = caller;
    }

    @POST
    @NonBlocking
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Open a ticket, or correct one", description = """
            Answers after Kafka acknowledged. Sent again it has no effect; sent again with other content it corrects the ticket. \
            Personal data in texts is replaced, identifiers of customers are hashed.""")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = TicketDocument.class), examples = @ExampleObject(name = "A call", value = TicketDocument.EXAMPLE)))
    @APIResponse(responseCode = "202", description = "The ticket is safe.", content = @Content(schema = @Schema(implementation = Accepted.class)))
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "401", ref = "NoCredential")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "MediaType")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public CompletionStage<Response> open(@Context HttpServerRequest request,
            @Parameter(description = "Stands in for externalId where the source has none.") @HeaderParam("Idempotency-Key") String idempotencyKey) {
        var sources = CallerSources.of(caller);
        return IncomingBody.object(request).thenApply(body -> reader.read(body, sources, idempotencyKey))
                .thenCompose(service::open).thenApply(Accepted::response);
    }
}
