package dev.fenster.intake.inbound;

import java.util.Optional;
import java.util.concurrent.CompletionStage;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.fenster.intake.kind.Kind.Challenge;
import dev.fenster.intake.request.IncomingBody;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.core.http.HttpServerRequest;

/** Where sources post in their vendor's way. */
@Path("/api/v1/inbound/{source}")
@PermitAll
@Tag(name = "Inbound", description = "Vendors' webhooks, forms and mails, as their senders post them.")
class InboundResource {
    private final InboundService service;
    private final ManagedExecutor executor;
    private final Optional<String> origin;

    InboundResource(InboundService service, ManagedExecutor executor,
            @ConfigProperty(name = "fenster.origin") Optional<String> origin) {
        this.service = service;
        this.executor = executor;
        this.origin = origin;
    }

    @POST
    @NonBlocking
    @Operation(summary = "Take what a source posts", description = """
            The source's kind says which media types, which signature and which events. The answer names what was made of the \
            request and what was ignored; it comes after Kafka acknowledged. Sent again it has no effect.""")
    @APIResponse(responseCode = "200", description = "What was recognised.", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = InboundAnswer.class)))
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "401", ref = "NoCredential")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "MediaType")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public CompletionStage<Response> receive(@PathParam("source") String name, @Context HttpServerRequest request) {
        var source = service.source(name);
        var kind = service.kind(source);
        var received = Requests.of(request, origin(request));
        return IncomingBody.bytes(request, kind.largestBody())
                .thenComposeAsync(body -> service.receive(source, kind, received.withBody(body)), executor)
                .thenApply(answer -> Response
                        .ok(answer, answer instanceof String ? MediaType.APPLICATION_XML : MediaType.APPLICATION_JSON).build());
    }

    @GET
    @Operation(summary = "Answer a vendor that makes sure of the address", description = "As Meta and X do before they post.")
    @APIResponse(responseCode = "200", description = "The challenge, or its signature.")
    @APIResponse(responseCode = "401", ref = "NoCredential")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    public Response challenge(@PathParam("source") String name, @Context HttpServerRequest request) {
        var source = service.source(name);
        var kind = service.kind(source);
        return Response.ok(service.challenge(source, kind, Requests.query(request)),
                kind.challenge() == Challenge.CRC ? MediaType.APPLICATION_JSON : MediaType.TEXT_PLAIN)
                .header("X-Content-Type-Options", "nosniff").build();
    }

    @HEAD
    @Operation(summary = "Answer a vendor that asks whether the address is there", description = "As Intercom does before it posts.")
    @APIResponse(responseCode = "204", description = "It is there.")
    @APIResponse(responseCode = "401", ref = "NoCredential")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    public void checkAddress(@PathParam("source") String name) {
        service.checkAddress(service.kind(service.source(name)));
    }

    /** What the sender called: the gateway in front of this service is where Fenster's origin is. */
    private String origin(HttpServerRequest request) {
        return origin.orElseGet(() -> Optional.ofNullable(request.getHeader("X-Forwarded-Proto")).orElse(request.scheme())
                + "://" + Optional.ofNullable(request.getHeader("X-Forwarded-Host")).orElse(request.getHeader("Host")));
    }
}
