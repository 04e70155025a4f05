package dev.fenster.intake.inbound;

import java.util.concurrent.CompletionStage;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.context.ManagedExecutor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.fenster.intake.kind.Kind;
import dev.fenster.intake.kind.Kind.Challenge;
import dev.fenster.intake.limit.Sender;
import dev.fenster.intake.limit.Senders;
import dev.fenster.intake.page.Cors;
import dev.fenster.intake.page.CustomerPages;
import dev.fenster.intake.request.CalledOrigin;
import dev.fenster.intake.request.IncomingBody;
import dev.fenster.intake.source.Source;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.core.http.HttpServerRequest;

/** Where sources post in their vendor's way. */
@Path("/api/v1/inbound/{source}")
@PermitAll
@Tag(name = "Inbound", description = "Vendors' webhooks, forms and mails, as their senders post them.")
class InboundResource {
    private final InboundService service;
    private final Senders senders;
    private final ManagedExecutor executor;
    private final PagePosts pagePosts;
    private final CustomerPages pages;
    private final CalledOrigin origin;

    InboundResource(InboundService service, Senders senders, ManagedExecutor executor, PagePosts pagePosts,
            CustomerPages pages, CalledOrigin origin) {
        this.service = service;
        this.senders = senders;
        this.executor = executor;
        this.pagePosts = pagePosts;
        this.pages = pages;
        this.origin = origin;
    }

    @POST
    @NonBlocking
    @Operation(summary = "Take what a source posts", description = """
            The source's kind says which media types, which signature and which events. The answer names what was made of the \
            request and what was ignored; it comes after Kafka acknowledged. Sent again it has no effect.""")
    @APIResponse(responseCode = "200", description = "What was recognised, or what the vendor wants to hear, in JSON or XML.", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = InboundAnswer.class)))
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "401", ref = "NoCredential")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "303", description = "A form was posted by a browser, which asks for HTML: on to the page of thanks.")
    @APIResponse(responseCode = "415", ref = "MediaType")
    @APIResponse(responseCode = "429", ref = "TooMany")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public CompletionStage<Response> receive(@PathParam("source") String name, @Context HttpServerRequest request) {
        var sender = senders.of(request);
        var source = service.source(name);
        var kind = service.kind(source);
        return kind.isPostedByPages()
                ? pagePosts.receive(source, kind, request, () -> take(source, kind, request, sender))
                : take(source, kind, request, sender).thenApply(answer -> Response
                        .ok(answer, answer instanceof String ? MediaType.APPLICATION_XML : MediaType.APPLICATION_JSON).build());
    }

    private CompletionStage<Object> take(Source source, Kind kind, HttpServerRequest request, Sender sender) {
        var received = Requests.of(request, origin.of(request));
        return IncomingBody.bytes(request, kind.largestBody()).whenComplete((body, failure) -> {
            if (failure != null) {
                sender.failed(kind.largestBody());
            }
        }).thenComposeAsync(body -> service.receive(source, kind, received.withBody(body), sender), executor);
    }

    @OPTIONS
    @Operation(summary = "Let a script of a page post", description = "What browsers ask before a script of another origin posts.")
    @APIResponse(responseCode = "204", description = "The headers say what the script may do.")
    @APIResponse(responseCode = "401", ref = "NoCredential")
    public Response preflight(@PathParam("source") String name, @Context HttpServerRequest request) {
        Cors.allowPost(service.source(name).page(), request);
        return Response.noContent().header(HttpHeaders.ALLOW, "GET, POST, OPTIONS").build();
    }

    @GET
    @Path("/thanks")
    @Produces("text/html;charset=UTF-8")
    @Operation(summary = "The page after a form was posted", description = "In German or English; for sources without a page of thanks of their own.")
    @APIResponse(responseCode = "200", description = "A page that says thanks.")
    @APIResponse(responseCode = "401", ref = "NoCredential")
    public Response thanks(@PathParam("source") String name, @Context HttpServerRequest request) {
        return pages.thanks(service.source(name), request);
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
}
