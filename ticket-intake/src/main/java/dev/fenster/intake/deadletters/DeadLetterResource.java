package dev.fenster.intake.deadletters;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;

import dev.fenster.intake.access.Roles;
import io.quarkus.security.identity.SecurityIdentity;

/** The operators' window on what could not be processed. It may show personal data, so nobody on the way keeps an answer. */
@Path("/api/v1/dead-letters")
@RolesAllowed(Roles.OPERATOR)
@Cache(noStore = true)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Dead letters", description = "What could not be processed, rejected mails included, for operators.")
@APIResponse(responseCode = "401", ref = "NoCredential")
@APIResponse(responseCode = "403", ref = "Forbidden")
@APIResponse(responseCode = "503", ref = "Unavailable")
class DeadLetterResource {
    private static final String TOPICS = """
            {"items": [{"topic": "dead-letters.routing-service.tickets", "service": "routing-service", "channel": "tickets",
                        "letters": 12, "open": 3, "replayed": 8, "discarded": 1}]}""";
    private static final String PAGE = "{\"items\": [" + LetterView.EXAMPLE + "], \"cursor\": \"0-18\"}";

    private final DeadLetterService service;
    private final SecurityIdentity caller;

    DeadLetterResource(DeadLetterService service, SecurityIdentity caller) {
        this.service = service;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "List the topics of dead letters", description = "With how many lie there, and how many are open.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TopicList.class), examples = @ExampleObject(name = "One topic", value = TOPICS)))
    public TopicList topics() {
        return new TopicList(service.topics());
    }

    @GET
    @Path("/{topic}")
    @Operation(summary = "List the dead letters of a topic", description = """
            The oldest first, partition after partition, without headers and payload. A page may be short, or empty, and still have \
            a cursor: at most 5,000 letters or 64 MiB are read for it.""")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DeadLetterService.Page.class), examples = @ExampleObject(name = "One letter", value = PAGE)))
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public DeadLetterService.Page page(@PathParam("topic") String topic, @BeanParam LetterParameters parameters,
            @Parameter(description = "open, replayed, discarded or all, which is usual.", example = "open") @QueryParam("state") String state) {
        return service.page(topic, LetterQuery.list(parameters, state), operator());
    }

    @GET
    @Path("/{topic}/{partition}/{offset}")
    @Operation(summary = "Look at a dead letter", description = "With its headers and the first 64 KiB of its payload.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LetterDetail.class), examples = @ExampleObject(name = "Cut-off JSON", value = LetterDetail.EXAMPLE)))
    @APIResponse(responseCode = "404", ref = "NotFound")
    public LetterDetail one(@PathParam("topic") String topic, @PathParam("partition") int partition,
            @PathParam("offset") long offset) {
        return service.detail(topic, partition, offset, operator());
    }

    @GET
    @Path("/{topic}/{partition}/{offset}/payload")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(summary = "The payload of a dead letter, byte by byte")
    @APIResponse(responseCode = "200", description = "As it was read.", content = @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM, examples = @ExampleObject(name = "Cut-off JSON", value = "{\"ticketId\": \"98c28586-7bb8")))
    @APIResponse(responseCode = "204", description = "There is none, only a key.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Response payload(@PathParam("topic") String topic, @PathParam("partition") int partition,
            @PathParam("offset") long offset) {
        var payload = service.one(topic, partition, offset, operator()).value();
        return payload == null
                ? Response.noContent().build()
                : Response.ok(payload, MediaType.APPLICATION_OCTET_STREAM_TYPE).header("X-Content-Type-Options", "nosniff")
                        .header(HttpHeaders.CONTENT_DISPOSITION,
                                "attachment; filename=\"dead-letter-%d-%d\"".formatted(partition,
                                        offset))
                        .build();
    }

    private String operator() {
        return caller.getPrincipal().getName();
    }

    record TopicList(List<DeadLetterService.TopicView> items) {}
}
