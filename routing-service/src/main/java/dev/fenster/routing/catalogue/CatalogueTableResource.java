package dev.fenster.routing.catalogue;

import java.net.URI;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;

import dev.fenster.routing.access.Roles;

/** Reads and changes single rows of one of the catalogue's tables. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
abstract class CatalogueTableResource<R extends CatalogueEntry> {
    private static final String KEY = "Key or id of the entry.";

    private final CatalogueService catalogue;
    private final CatalogueTable<R> table;

    CatalogueTableResource(CatalogueService catalogue, CatalogueTable<R> table) {
        this.catalogue = catalogue;
        this.table = table;
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.HOTLINE_LEAD, Roles.PRODUCT_MANAGER, Roles.OPERATOR})
    @Operation(summary = "Lists the entries in the order of their keys")
    @APIResponse(responseCode = "200", description = "A page of entries, and the cursor of the next page if there is one.")
    @APIResponse(responseCode = "400", description = "The limit is not between 1 and 1000.")
    public Page<R> list(@QueryParam("cursor") @Parameter(description = "nextCursor of the page before.") String cursor,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        return Page.of(table.rows().apply(catalogue.read()), cursor, limit);
    }

    @GET
    @Path("/{key}")
    @RolesAllowed({Roles.AGENT, Roles.HOTLINE_LEAD, Roles.PRODUCT_MANAGER, Roles.OPERATOR})
    @Operation(summary = "Reads one entry")
    @APIResponse(responseCode = "200", description = "The entry.")
    @APIResponse(responseCode = "404", description = "There is no entry with this key.")
    public R get(@RestPath @Parameter(description = KEY) String key) {
        return catalogue.find(table, key).orElseThrow(() -> notFound(key));
    }

    @PUT
    @Path("/{key}")
    @RolesAllowed({Roles.HOTLINE_LEAD, Roles.PRODUCT_MANAGER, Roles.OPERATOR})
    @Operation(summary = "Creates or replaces one entry", description = "All instances use it with the next ticket that they route.")
    @APIResponse(responseCode = "200", description = "The entry was replaced.")
    @APIResponse(responseCode = "201", description = "The entry was created.")
    @APIResponse(responseCode = "400", description = "A value is missing or wrong; violations names each field. A rule's query that"
            + " cannot be read is named with the character at which it goes wrong.")
    public Response put(@RestPath @Parameter(description = KEY) String key, R row, @Context UriInfo uri) {
        if (row == null || !key.equals(row.identity())) {
            throw new InvalidCatalogueException(
                    List.of(Violation.of(table.columns().get(0), "must be there and be the same as in the path: " + key)));
        }
        var created = catalogue.put(table, row);
        return created ? Response.created(URI.create(uri.getPath())).entity(row).build() : Response.ok(row).build();
    }

    @DELETE
    @Path("/{key}")
    @RolesAllowed({Roles.HOTLINE_LEAD, Roles.PRODUCT_MANAGER, Roles.OPERATOR})
    @Operation(summary = "Deletes one entry")
    @APIResponse(responseCode = "204", description = "The entry is gone.")
    @APIResponse(responseCode = "404", description = "There is no entry with this key.")
    @APIResponse(responseCode = "409", description = "Other entries name this one; the detail lists them.")
    public void delete(@RestPath @Parameter(description = KEY) String key) {
        if (!catalogue.delete(table, key)) {
            throw notFound(key);
        }
    }

    private NotFoundException notFound(String key) {
        return new NotFoundException(
                "There is no " + key + " in " + table.name() + ": GET /api/v1/" + table.name() + " lists all");
    }
}
