package dev.fenster.intake.zendesk;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CompletionStage;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import dev.fenster.intake.access.CallerSources;
import dev.fenster.intake.access.Roles;
import dev.fenster.intake.problem.ProblemException;
import dev.fenster.intake.problem.Problems;
import dev.fenster.intake.request.CalledOrigin;
import dev.fenster.intake.request.IncomingBody;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.core.http.HttpServerRequest;

/** Zendesk's API as far as its clients write tickets by it: they need nothing but this address and an API key as token. */
@Path(ZendeskResource.API)
@RolesAllowed({Roles.INTEGRATION, Roles.AGENT, Roles.HOTLINE_LEAD, Roles.OPERATOR})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Zendesk-compatible", description = "For clients of Zendesk's API: basic authentication with <address>/token and an API key, or the API key as bearer token.")
@APIResponse(responseCode = "400", description = "No JSON, or no ticket in it.", content = @Content(schema = @Schema(implementation = ZendeskError.class)))
@APIResponse(responseCode = "401", description = "No valid credential.", content = @Content(schema = @Schema(implementation = ZendeskError.class)))
@APIResponse(responseCode = "403", description = "The credential is not for this role or source.", content = @Content(schema = @Schema(implementation = ZendeskError.class)))
class ZendeskResource {
    static final String API = "/api/v1/compat/zendesk/api/v2";
    private static final String OPENING = """
            {"ticket": {"subject": "Kasse druckt nicht", "comment": {"body": "Seit dem Update druckt die Kasse keine Bons mehr."},
             "requester": {"name": "Karla Kunde", "email": "karla@example.com"}, "external_id": "shop-4711", "priority": "high", "tags": ["update"]}}""";
    private static final String CHANGE = """
            {"ticket": {"status": "solved", "comment": {"body": "Bitte starten Sie den Druckdienst neu.", "public": true, "author_id": 7}}}""";
    private static final String ANSWER = """
            {"ticket": {"id": 5118274637128461, "url": "https://fenster.example/api/v1/compat/zendesk/api/v2/tickets/5118274637128461.json",
             "external_id": "shop-4711", "subject": "Kasse druckt nicht", "status": "open", "priority": "high", "tags": ["update"]}}""";

    private final ZendeskService service;
    private final SecurityIdentity caller;
    private final CalledOrigin origin;
    private final Problems problems;
    private final Clock clock;

    ZendeskResource(ZendeskService service, SecurityIdentity caller, CalledOrigin origin, Problems problems, Clock clock) {
        this.service = service;
        this.caller = caller;
        this.origin = origin;
        this.problems = problems;
        this.clock = clock;
    }

    @POST
    @Path("/tickets.json")
    @NonBlocking
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Create a ticket as in Zendesk", description = """
            Answers after Kafka acknowledged. The same external_id, the same Idempotency-Key or, without both, the same content is \
            the same ticket; sent again with other content it is a correction.""")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Object.class), examples = @ExampleObject(name = "A ticket", value = OPENING)))
    @APIResponse(responseCode = "201", description = "The ticket is safe.", content = @Content(schema = @Schema(implementation = Object.class), examples = @ExampleObject(name = "A ticket", value = ANSWER)))
    @APIResponse(responseCode = "422", description = "Fields are wrong.", content = @Content(schema = @Schema(implementation = ZendeskError.class)))
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public CompletionStage<Response> create(@HeaderParam("Idempotency-Key") String key, @Context HttpServerRequest request) {
        var sources = CallerSources.of(caller);
        var api = origin.of(request) + API;
        return IncomingBody.object(request).thenCompose(body -> service.open(body, sources, key)).thenApply(written -> {
            var now = clock.instant();
            var answer = ZendeskAnswer.of(written, api, now, now);
            return Response.status(Response.Status.CREATED)
                    .header(HttpHeaders.LOCATION, answer.path("ticket").path("url").asText())
                    .header("Fenster-Ticket-Id", written.ticketId()).entity(answer).build();
        });
    }

    @POST
    @Path("/tickets")
    @NonBlocking
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public CompletionStage<Response> createWithoutSuffix(@HeaderParam("Idempotency-Key") String key,
            @Context HttpServerRequest request) {
        return create(key, request);
    }

    @PUT
    @Path("/tickets/{id}")
    @NonBlocking
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Change a ticket as in Zendesk", description = """
            By the id that its creation answered, with .json behind it or without. A comment, another status, assignee or group and \
            a satisfaction rating become events; what else is written is not kept.""")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Object.class), examples = @ExampleObject(name = "Solved", value = CHANGE)))
    @APIResponse(responseCode = "200", description = "What changed is safe.", content = @Content(schema = @Schema(implementation = Object.class), examples = @ExampleObject(name = "A ticket", value = ANSWER)))
    @APIResponse(responseCode = "404", description = "No ticket has this id.", content = @Content(schema = @Schema(implementation = ZendeskError.class)))
    @APIResponse(responseCode = "422", description = "Fields are wrong.", content = @Content(schema = @Schema(implementation = ZendeskError.class)))
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public CompletionStage<Response> change(@PathParam("id") String id, @HeaderParam("Idempotency-Key") String key,
            @Context HttpServerRequest request) {
        var sources = CallerSources.of(caller);
        var api = origin.of(request) + API;
        return IncomingBody.object(request).thenCompose(body -> service.change(id, body, sources, key))
                .thenApply(written -> Response.ok(ZendeskAnswer.of(written, api, null, clock.instant()))
                        .header("Fenster-Ticket-Id", written.ticketId()).build());
    }

    @GET
    @Path("/users/me.json")
    @Operation(summary = "Who calls, as in Zendesk", description = "Clients try their credential with it.")
    @APIResponse(responseCode = "200", description = "The credential is good.")
    public Map<String, Object> me() {
        return Map.of("user", Map.of("id", 1, "name", "Fenster", "role", "agent", "active", true, "verified", true));
    }

    @GET
    @Path("/users/me")
    @Operation(hidden = true)
    public Map<String, Object> meWithoutSuffix() {
        return me();
    }

    @ServerExceptionMapper
    Response refused(ProblemException refused) {
        var problem = problems.of(refused);
        return Response.fromResponse(refused.response()).status(ZendeskError.status(problem)).type(MediaType.APPLICATION_JSON)
                .entity(ZendeskError.of(problem)).build();
    }
}
