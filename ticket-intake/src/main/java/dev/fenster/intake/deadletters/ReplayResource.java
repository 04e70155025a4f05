package dev.fenster.intake.deadletters;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;

import dev.fenster.intake.access.Roles;
import dev.fenster.intake.problem.Problem;
import io.quarkus.security.identity.SecurityIdentity;

/** What operators do with dead letters. */
@Path("/api/v1/dead-letters/{topic}")
@RolesAllowed(Roles.OPERATOR)
@Cache(noStore = true)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Dead letters")
@APIResponse(responseCode = "401", ref = "NoCredential")
@APIResponse(responseCode = "403", ref = "Forbidden")
@APIResponse(responseCode = "404", ref = "NotFound")
@APIResponse(responseCode = "503", ref = "Unavailable")
class ReplayResource {
    private static final String REPLAYED = """
            {"replayOf": "dead-letters.routing-service.tickets-0@17",
             "result": {"topic": "tickets", "partition": 4, "offset": 6001}}""";
    private static final String HANDLED = """
            {"state": "replayed", "letters": 98, "examined": 120, "cursor": "0-137",
             "refused": [{"partition": 0, "offset": 21, "detail": "Only the beginning of this record was kept, because it was too \
            long. Have its sender send it again."}]}""";

    private final ReplayService service;
    private final SecurityIdentity caller;

    ReplayResource(ReplayService service, SecurityIdentity caller) {
        this.service = service;
        this.caller = caller;
    }

    @POST
    @Path("/{partition}/{offset}/replay")
    @Operation(summary = "Replay a dead letter", description = """
            Publishes the record as it was to the topic from which it came, for all its readers; whoever has accepted it before \
            drops it by its id. A rejected mail is read as if it came now. Repeating it is harmless.""")
    @APIResponse(responseCode = "202", description = "Kafka has it.", content = @Content(schema = @Schema(implementation = ReplayService.Replayed.class), examples = @ExampleObject(name = "An event", value = REPLAYED)))
    @APIResponse(responseCode = "422", description = "It cannot be replayed; the detail says why.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response replay(@PathParam("topic") String topic, @PathParam("partition") int partition,
            @PathParam("offset") long offset) {
        return Response.accepted(service.replay(topic, partition, offset, operator())).build();
    }

    @POST
    @Path("/replay")
    @Operation(summary = "Replay open dead letters of a topic", description = """
            The oldest first, 100 unless the limit says otherwise, 1,000 at most; repeat it with the cursor of the answer. After a \
            503 repeat it as it was: what was replayed before is open no longer.""")
    @APIResponse(responseCode = "202", description = "Kafka has them, but for those that were refused.", content = @Content(schema = @Schema(implementation = ReplayService.Handled.class), examples = @ExampleObject(name = "Most of them", value = HANDLED)))
    @APIResponse(responseCode = "400", ref = "Invalid")
    public Response replayAll(@PathParam("topic") String topic, @BeanParam LetterParameters parameters) {
        return Response.accepted(service.replayAll(topic, LetterQuery.open(parameters), operator())).build();
    }

    @POST
    @Path("/{partition}/{offset}/discard")
    @Operation(summary = "Discard a dead letter", description = "It stays until Kafka deletes it, but is open no longer.")
    @APIResponse(responseCode = "204", description = "It is discarded.")
    public void discard(@PathParam("topic") String topic, @PathParam("partition") int partition,
            @PathParam("offset") long offset) {
        service.discard(topic, partition, offset, operator());
    }

    @POST
    @Path("/discard")
    @Operation(summary = "Discard open dead letters of a topic", description = "The oldest first, 100 unless the limit says otherwise, 1,000 at most.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReplayService.Handled.class), examples = @ExampleObject(name = "All of them", value = "{\"state\": \"discarded\", \"letters\": 12, \"refused\": [], \"examined\": 12}")))
    @APIResponse(responseCode = "400", ref = "Invalid")
    public ReplayService.Handled discardAll(@PathParam("topic") String topic, @BeanParam LetterParameters parameters) {
        return service.discardAll(topic, LetterQuery.open(parameters), operator());
    }

    private String operator() {
        return caller.getPrincipal().getName();
    }
}
