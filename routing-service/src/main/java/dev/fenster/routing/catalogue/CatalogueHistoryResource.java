package dev.fenster.routing.catalogue;

import java.sql.SQLException;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import dev.fenster.routing.access.Roles;

/** Earlier states of the catalogue. */
@Path("/api/v1/catalogue")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "catalogue", description = "The whole catalogue in and out.")
@APIResponse(responseCode = "401", description = "There is no credential, or it is not valid.")
@APIResponse(responseCode = "403", description = "The role does not allow this.")
class CatalogueHistoryResource {
    private static final String UNKNOWN = "There is no such revision, or it is older than the history.";

    private final CatalogueService catalogue;
    private final CatalogueHistory history;

    CatalogueHistoryResource(CatalogueService catalogue, CatalogueHistory history) {
        this.catalogue = catalogue;
        this.history = history;
    }

    @GET
    @Path("/history")
    @RolesAllowed({Roles.AGENT, Roles.HOTLINE_LEAD, Roles.PRODUCT_MANAGER, Roles.OPERATOR})
    @Operation(summary = "Lists all changes, the newest first", description = "Who changed which entry when, before and after.")
    @APIResponse(responseCode = "200", description = "A page of changes, and the cursor of the next page if there is one.")
    @APIResponse(responseCode = "400", description = "The cursor cannot be read, or the limit is not between 1 and 1000.")
    public HistoryPage history(
            @QueryParam("table") @Parameter(description = "Only changes of this table; catalogue for the settings.", example = "rules") String table,
            @QueryParam("key") @Parameter(description = "Only changes of the entry with this key.") String key,
            @QueryParam("cursor") @Parameter(description = "nextCursor of the page before.") String cursor,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(1000) int limit) throws SQLException {
        return history.page(table, key, HistoryCursor.of(cursor), limit);
    }

    @GET
    @Path("/revisions/{revision}")
    @RolesAllowed({Roles.AGENT, Roles.HOTLINE_LEAD, Roles.PRODUCT_MANAGER, Roles.OPERATOR})
    @Operation(summary = "Reads the catalogue as it was after a revision")
    @APIResponse(responseCode = "200", description = "The whole catalogue.", content = @Content(schema = @Schema(implementation = Catalogue.class)))
    @APIResponse(responseCode = "404", description = UNKNOWN)
    public Catalogue at(@RestPath @Parameter(description = "revision, as history tells it", example = "17") long revision)
            throws SQLException {
        return catalogue.at(revision).orElseThrow(() -> unknown(revision));
    }

    @POST
    @Path("/revisions/{revision}/restore")
    @RolesAllowed({Roles.HOTLINE_LEAD, Roles.PRODUCT_MANAGER, Roles.OPERATOR})
    @Operation(summary = "Restores the catalogue as it was after a revision", description = "All or nothing; checked as any change, and a new"
            + " revision like any change.")
    @APIResponse(responseCode = "200", description = "The catalogue with its new revision.", content = @Content(schema = @Schema(implementation = Catalogue.class)))
    @APIResponse(responseCode = "400", description = "What was right then is not any more; violations names every field.")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "412", description = "The catalogue has another ETag than If-Match says.")
    public Response restore(@RestPath @Parameter(description = "revision, as history tells it", example = "17") long revision,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) throws SQLException {
        var restored = catalogue.restore(revision, new Precondition(ifMatch, null)).orElseThrow(() -> unknown(revision));
        return Response.ok(restored).tag(EntityTags.of(restored)).build();
    }

    private static NotFoundException unknown(long revision) {
        return new NotFoundException("There is no revision " + revision
                + " any more, or not yet: GET /api/v1/catalogue/history lists those that are known");
    }
}
