package dev.fenster.routing.drawing;

import java.sql.SQLException;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import dev.fenster.routing.access.Roles;
import dev.fenster.routing.catalogue.Catalogue;
import dev.fenster.routing.catalogue.CatalogueService;
import dev.fenster.routing.catalogue.Workflow;

/**
 * Draws workflows as the catalogue has them now, with promised against actual times. It names what it consumes as the resource of the
 * rows does: only among methods that consume the same does the header Accept choose.
 */
@Path("/api/v1/workflows")
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "workflows", description = "What is promised to customers, and whom to ask for help in time.")
@RolesAllowed({Roles.AGENT, Roles.HOTLINE_LEAD, Roles.PRODUCT_MANAGER, Roles.OPERATOR})
@APIResponse(responseCode = "401", description = "There is no credential, or it is not valid.")
@APIResponse(responseCode = "403", description = "The role does not allow this.")
@APIResponse(responseCode = "404", description = "There is no such workflow.")
class WorkflowDrawingResource {
    static final String SVG = "image/svg+xml";
    static final String MERMAID = "text/vnd.mermaid";
    private static final String LANGUAGE = "de or en; by the header Accept-Language when it is absent.";

    private final CatalogueService catalogues;
    private final ActualTimes times;

    WorkflowDrawingResource(CatalogueService catalogues, ActualTimes times) {
        this.catalogues = catalogues;
        this.times = times;
    }

    @GET
    @Path("/{key}")
    @Produces(SVG)
    @Operation(summary = "Draws a workflow as a picture", description = "Also by ?format=svg.")
    @APIResponse(responseCode = "200", description = "An SVG.")
    public String svg(@RestPath String key, @QueryParam("language") @Parameter(description = LANGUAGE) String language,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true) String accepted) throws SQLException {
        var words = wording(language, accepted);
        var sketch = sketch(key, words);
        return Svg.write(sketch.title(), sketch.boxes(), words);
    }

    @GET
    @Path("/{key}")
    @Produces(MERMAID)
    @Operation(summary = "Draws a workflow as a flowchart of Mermaid", description = "Also by ?format=mermaid.")
    @APIResponse(responseCode = "200", description = "A flowchart.")
    public String mermaid(@RestPath String key, @QueryParam("language") @Parameter(description = LANGUAGE) String language,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true) String accepted) throws SQLException {
        var words = wording(language, accepted);
        var sketch = sketch(key, words);
        return Mermaid.write(sketch.title(), sketch.boxes(), words);
    }

    @GET
    @Path("/{key}/times")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Compares promised with actual times of a workflow", description = "In business time, over all tickets that had it.")
    @APIResponse(responseCode = "200", description = "First reply, next reply and questions.")
    public WorkflowTimes times(@RestPath String key) throws SQLException {
        return times.of(workflow(key, catalogues.read()));
    }

    private WorkflowSketch sketch(String key, Wording words) throws SQLException {
        var catalogue = catalogues.read();
        var workflow = workflow(key, catalogue);
        return new WorkflowSketch(workflow, catalogue, times.of(workflow), words);
    }

    private static Workflow workflow(String key, Catalogue catalogue) {
        return catalogue.workflows().stream().filter(each -> each.key().equals(key)).findFirst()
                .orElseThrow(
                        () -> new NotFoundException("There is no " + key + " in workflows: GET /api/v1/workflows lists all"));
    }

    private static Wording wording(String language, String accepted) {
        var wanted = language == null ? accepted : language;
        return new Wording(wanted == null ? "en" : wanted.substring(0, Math.min(2, wanted.length())));
    }
}
