package dev.fenster.intake.source;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.fenster.intake.access.Roles;
import dev.fenster.intake.kind.Kinds;
import dev.fenster.intake.limit.Limits;
import dev.fenster.intake.request.IncomingBody;
import dev.fenster.intake.request.TimeWindow;
import io.vertx.core.http.HttpServerRequest;

/** The operators' window on sources. */
@Path("/api/v1/sources")
@RolesAllowed(Roles.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sources", description = "Systems that post in their own way, for operators.")
@APIResponse(responseCode = "401", ref = "NoCredential")
@APIResponse(responseCode = "403", ref = "Forbidden")
class SourceResource {
    private static final String EXAMPLE = """
            {"kind": "slack", "secrets": ["8f742231b10e8888abcd99yyyzzz85a5"], "product": "Kasse", "language": "de"}""";

    private static final String FORM_EXAMPLE = """
            {"kind": "form", "product": "Kasse", "page": {"origins": ["https://www.example.com"], "thankYou": "https://www.example.com/danke"}}""";

    private final SourceService service;
    private final Kinds kinds;
    private final Clock clock;

    SourceResource(SourceService service, Kinds kinds, Clock clock) {
        this.service = service;
        this.kinds = kinds;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "List the sources", description = "Without their secrets.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SourceList.class)))
    public SourceList list() {
        return new SourceList(service.all().stream().map(source -> SourceView.of(source, null)).toList());
    }

    @GET
    @Path("/{source}")
    @Operation(summary = "One source", description = "Without its secrets.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SourceView.class)))
    @APIResponse(responseCode = "404", ref = "NotFound")
    public SourceView one(@PathParam("source") String name) {
        return SourceView.of(service.one(name), null);
    }

    @PUT
    @Path("/{source}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Make a source, or replace one", description = """
            Works on all instances within a second. Secrets that are left out stay; a new source without any gets one, which the \
            answer shows this once. Name two while a secret is changed: both are good.""")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = SourceRequest.class), examples = {
            @ExampleObject(name = "Slack", value = EXAMPLE), @ExampleObject(name = "A form", value = FORM_EXAMPLE)}))
    @APIResponse(responseCode = "200", description = "Replaced.", content = @Content(schema = @Schema(implementation = SourceView.class)))
    @APIResponse(responseCode = "201", description = "Made.", content = @Content(schema = @Schema(implementation = SourceView.class)))
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "409", ref = "Declared")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public CompletionStage<Response> put(@PathParam("source") String name, @Context HttpServerRequest request) {
        return IncomingBody.object(request)
                .thenCompose(body -> service.put(SourceRequest.read(name, body, kinds, TimeWindow.at(clock))))
                .thenApply(SourceResource::response);
    }

    @DELETE
    @Path("/{source}")
    @Operation(summary = "Delete a source", description = "Its tickets stay.")
    @APIResponse(responseCode = "204", description = "What it posts is refused now.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Declared")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public CompletionStage<Void> delete(@PathParam("source") String name) {
        return service.delete(name);
    }

    private static Response response(SourceService.Changed changed) {
        var view = SourceView.of(changed.source(), changed.drawn());
        return changed.made()
                ? Response.status(Response.Status.CREATED).header(HttpHeaders.LOCATION, "/api/v1/sources/" + view.name())
                        .entity(view).build()
                : Response.ok(view).build();
    }

    record SourceList(List<SourceView> items) {}

    /**
     * @param address
     *        where the source posts
     * @param secrets
     *        how many are good
     * @param declared
     *        whether it belongs to the configuration file, and is changed there
     * @param secret
     *        the secret itself, only when it was drawn just now
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SourceView(String name, String kind, String address, int secrets, String secret, String product, String language,
            String team, String conversations, String conversation, String mapping, PageSettings page, Limits limits,
            MailSettings mail, boolean declared, Instant changedAt) {
        static SourceView of(Source source, String secret) {
            return new SourceView(source.name(), source.kind(), "/api/v1/inbound/" + source.name(), source.secrets().size(),
                    secret, source.product(), source.language(), source.team(), source.conversations(), source.conversation(),
                    source.mapping(), source.page(), source.limits(), source.mail(), source.declared(),
                    source.changedAt());
        }
    }
}
