package dev.fenster.intake.page;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.fenster.intake.access.Roles;
import dev.fenster.intake.problem.ProblemException;
import dev.fenster.intake.request.CalledOrigin;
import dev.fenster.intake.source.Sources;
import io.vertx.core.http.HttpServerRequest;

/** What to paste into a page so that it posts to a source. */
@Path("/api/v1/sources/{source}/snippet")
@RolesAllowed(Roles.OPERATOR)
@Produces(SnippetResource.TEXT)
@Tag(name = "Sources")
class SnippetResource {
    static final String TEXT = "text/plain;charset=UTF-8";
    private static final String EXAMPLE = """
            <form action="https://fenster.example/api/v1/inbound/contact" method="post">…</form>""";

    private final Sources sources;
    private final Snippets snippets;
    private final CalledOrigin origin;

    SnippetResource(Sources sources, Snippets snippets, CalledOrigin origin) {
        this.sources = sources;
        this.snippets = snippets;
        this.origin = origin;
    }

    @GET
    @Operation(summary = "The HTML to paste into a page", description = "With this source's address. Change what it looks like as you please.")
    @APIResponse(responseCode = "200", description = "HTML, as text.", content = @Content(mediaType = TEXT, examples = @ExampleObject(name = "A form", value = EXAMPLE)))
    @APIResponse(responseCode = "401", ref = "NoCredential")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public String snippet(@PathParam("source") String name,
            @Parameter(description = "de or en; the source's when left out.") @QueryParam("language") String language,
            @Context HttpServerRequest request) {
        var source = sources.find(name).orElseThrow(
                () -> ProblemException.notFound("There is no source of this name; GET /api/v1/sources lists them."));
        return snippets.of(source, PageLanguage.named(language).orElseGet(() -> PageLanguage.of(source, request)),
                origin.of(request));
    }
}
