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
import org.jboss.resteasy.reactive.RestStreamElementType;

import dev.fenster.intake.access.CallerSources;
import dev.fenster.intake.access.Roles;
import dev.fenster.intake.batch.BatchAnswer;
import dev.fenster.intake.batch.BatchReader;
import dev.fenster.intake.request.IncomingBody;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Multi;
import io.vertx.core.http.HttpServerRequest;

/** The front door: every channel's tickets. */
@Path("/api/v1/tickets")
@RolesAllowed({Roles.INTEGRATION, Roles.AGENT, Roles.HOTLINE_LEAD, Roles.OPERATOR})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tickets", description = "What customers turn to the company with.")
class TicketResource {
    private final TicketService service;
    private final BatchReader batches;
    private final SecurityIdentity caller;

    TicketResource(TicketService service, BatchReader batches, SecurityIdentity caller) {
        this.service = service;
        this.batches = batches;
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
    @APIResponse(responseCode = "408", ref = "TooSlow")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "MediaType")
    @APIResponse(responseCode = "429", ref = "TooMany")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public CompletionStage<Response> open(@Context HttpServerRequest request,
            @Parameter(description = "Stands in for externalId where the source has none.") @HeaderParam("Idempotency-Key") String idempotencyKey) {
        var sources = CallerSources.of(caller);
        return IncomingBody.object(request).thenCompose(body -> service.open(body, sources, idempotencyKey))
                .thenApply(Accepted::response);
    }

    @POST
    @Path("/batch")
    @NonBlocking
    @Consumes({BatchAnswer.MEDIA_TYPE, "application/ndjson", "application/jsonl"})
    @Produces(BatchAnswer.MEDIA_TYPE)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Operation(summary = "Open many tickets", description = """
            One ticket a line, up to 100,000 lines of up to 1 MiB, gzip allowed; one bad line harms no other. The answer has a \
            line for each ticket that was rejected and ends with a summary, which comes after Kafka acknowledged all others.""")
    @RequestBody(required = true, content = @Content(mediaType = BatchAnswer.MEDIA_TYPE, schema = @Schema(implementation = TicketDocument.class)))
    @APIResponse(responseCode = "200", description = "What was rejected, and the summary.", content = @Content(mediaType = BatchAnswer.MEDIA_TYPE, schema = @Schema(oneOf = {
            BatchAnswer.RejectedLine.class,
            BatchAnswer.Summary.class}), examples = @ExampleObject(name = "One of 500 was rejected", value = BatchAnswer.EXAMPLE)))
    @APIResponse(responseCode = "401", ref = "NoCredential")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "415", ref = "MediaType")
    @APIResponse(responseCode = "429", ref = "TooMany")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Multi<BatchAnswer> openMany(@Context HttpServerRequest request) {
        var sources = CallerSources.of(caller);
        return batches.read(request, body -> service.open(body, sources, null));
    }
}
