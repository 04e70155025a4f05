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
import org.jboss.resteasy.reactive.RestStreamElementType;

import dev.fenster.intake.access.CallerSources;
import dev.fenster.intake.access.Roles;
import dev.fenster.intake.batch.BatchAnswer;
import dev.fenster.intake.batch.BatchReader;
import dev.fenster.intake.request.IncomingBody;
import dev.fenster.intake.ticket.Accepted;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Multi;
import io.vertx.core.http.HttpServerRequest;

/** What happened to tickets since they were opened, and before. */
@Path("/api/v1/tickets/events")
@RolesAllowed({Roles.INTEGRATION, Roles.AGENT, Roles.HOTLINE_LEAD, Roles.OPERATOR})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tickets")
class LifecycleResource {
    private final LifecycleService service;
    private final BatchReader batches;
    private final SecurityIdentity caller;

    LifecycleResource(LifecycleService service, BatchReader batches, SecurityIdentity caller) {
        this.service = service;
        this.batches = batches;
        this.caller = caller;
    }

    @POST
    @NonBlocking
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Tell what happened to a ticket", description = """
            Answers after Kafka acknowledged. Sent again it has no effect. It may come before the ticket itself. help_sought tells \
            that a customer looked for help before there was a ticket, and names a session instead of one. erased takes the \
            ticket's texts and identities away for good; its figures stay.""")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = LifecycleDocument.class), examples = {
            @ExampleObject(name = "A reply", value = LifecycleDocument.EXAMPLE),
            @ExampleObject(name = "Help was sought", value = LifecycleDocument.HELP_SOUGHT_EXAMPLE),
            @ExampleObject(name = "A ticket is erased", value = LifecycleDocument.ERASED_EXAMPLE)}))
    @APIResponse(responseCode = "202", description = "The event is safe.", content = @Content(schema = @Schema(implementation = Accepted.class)))
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "401", ref = "NoCredential")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "408", ref = "TooSlow")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "MediaType")
    @APIResponse(responseCode = "429", ref = "TooMany")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public CompletionStage<Response> add(@Context HttpServerRequest request) {
        var sources = CallerSources.of(caller);
        return IncomingBody.object(request).thenCompose(body -> service.add(body, sources)).thenApply(Accepted::response);
    }

    @POST
    @Path("/batch")
    @NonBlocking
    @Consumes({BatchAnswer.MEDIA_TYPE, "application/ndjson", "application/jsonl"})
    @Produces(BatchAnswer.MEDIA_TYPE)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Operation(summary = "Tell what happened to many tickets", description = """
            One event a line; otherwise as a batch of tickets. Events may come before their tickets and in any order.""")
    @RequestBody(required = true, content = @Content(mediaType = BatchAnswer.MEDIA_TYPE, schema = @Schema(implementation = LifecycleDocument.class)))
    @APIResponse(responseCode = "200", description = "What was rejected, and the summary.", content = @Content(mediaType = BatchAnswer.MEDIA_TYPE, schema = @Schema(oneOf = {
            BatchAnswer.RejectedLine.class,
            BatchAnswer.Summary.class}), examples = @ExampleObject(name = "One of 500 was rejected", value = BatchAnswer.EXAMPLE)))
    @APIResponse(responseCode = "401", ref = "NoCredential")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "415", ref = "MediaType")
    @APIResponse(responseCode = "429", ref = "TooMany")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Multi<BatchAnswer> addMany(@Context HttpServerRequest request) {
        var sources = CallerSources.of(caller);
        return batches.read(request, body -> service.add(body, sources));
    }
}
