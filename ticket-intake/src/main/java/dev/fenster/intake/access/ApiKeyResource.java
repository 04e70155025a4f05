package dev.fenster.intake.access;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.fenster.intake.limit.Limits;
import dev.fenster.intake.request.Fields;
import dev.fenster.intake.request.IncomingBody;
import dev.fenster.intake.request.TimeWindow;
import io.vertx.core.http.HttpServerRequest;

/** The operators' window on API keys. */
@Path("/api/v1/api-keys")
@RolesAllowed(Roles.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "API keys", description = "Credentials of integrations, for operators.")
@APIResponse(responseCode = "401", ref = "NoCredential")
@APIResponse(responseCode = "403", ref = "Forbidden")
class ApiKeyResource {
    private static final String EXAMPLE = """
            {"name": "Telephone system, Hamburg", "sources": ["hotline"], "limits": {"requestsPerMinute": 6000}}""";

    private final ApiKeyService service;
    private final Clock clock;

    ApiKeyResource(ApiKeyService service, Clock clock) {
        this.service = service;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "List the valid API keys", description = "Without the keys themselves, which are not kept.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = KeyList.class)))
    public KeyList list() {
        return new KeyList(service.all().stream().map(key -> KeyView.of(key, null)).toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Make an API key", description = "The answer holds the key, which is shown this once.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = KeyRequest.class), examples = @ExampleObject(name = "One source", value = EXAMPLE)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = KeyView.class)))
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public CompletionStage<Response> create(@Context HttpServerRequest request) {
        return IncomingBody.object(request).thenApply(this::read)
                .thenCompose(service::create)
                .thenApply(created -> Response.status(Response.Status.CREATED)
                        .header(HttpHeaders.LOCATION, "/api/v1/api-keys/" + created.key().id())
                        .entity(KeyView.of(created.key(), created.secret())).build());
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Revoke an API key", description = "It stops working on all instances. A revocation is final, also for a key that the configuration file declares.")
    @APIResponse(responseCode = "204", description = "It is worth nothing now.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public CompletionStage<Void> revoke(@PathParam("id") String id) {
        return service.revoke(id);
    }

    private KeyRequest read(ObjectNode body) {
        var fields = Fields.of(body, TimeWindow.at(clock));
        var request = KeyRequest.read(fields);
        fields.refuseOthers();
        fields.throwIfWrong();
        return request;
    }

    record KeyList(List<KeyView> items) {}

    /**
     * @param declared
     *        whether it belongs to the configuration file
     * @param key
     *        the key itself, only in the answer to its creation
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record KeyView(String id, String name, List<String> sources, String conversations, Limits limits, boolean declared,
            Instant createdAt, String key) {
        static KeyView of(ApiKey key, String secret) {
            return new KeyView(key.id(), key.name(), key.sources(), key.conversations(), key.limits(), key.declared(),
                    key.createdAt(), secret);
        }
    }
}
