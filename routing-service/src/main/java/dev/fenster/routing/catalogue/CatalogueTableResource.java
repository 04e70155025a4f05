package dev.fenster.routing.catalogue;

import java.net.URI;
import java.sql.SQLException;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

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
    @APIResponse(responseCode = "200", description = "The entry, with its ETag.")
    @APIResponse(responseCode = "304", description = "It has the ETag that If-None-Match names.")
    @APIResponse(responseCode = "404", description = "There is no entry with this key.")
    public RestResponse<R> get(@RestPath @Parameter(description = KEY) String key, @Context Request request) {
        var row = catalogue.find(table, key).orElseThrow(() -> notFound(key));
        return Tagged.response(request, EntityTags.of(table, row), () -> row);
    }

    @PUT
    @Path("/{key}")
    @RolesAllowed({Roles.HOTLINE_LEAD, Roles.PRODUCT_MANAGER, Roles.OPERATOR})
    @Operation(summary = "Creates or replaces one entry", description = "All instances use it with the next ticket that they route. With If-Match"
            + " only the state with that ETag is replaced; with If-None-Match: * an entry is only created.")
    @APIResponse(responseCode = "200", description = "The entry was replaced; ETag is its new one.")
    @APIResponse(responseCode = "201", description = "The entry was created; ETag is its new one.")
    @APIResponse(responseCode = "400", description = "A value is missing or wrong; violations names each field. A rule's query that"
            + " cannot be read is named with the character at which it goes wrong.")
    @APIResponse(responseCode = "412", description = "It was changed meanwhile, or is there already.")
    public Response put(@RestPath @Parameter(description = KEY) String key, R row, @Context UriInfo uri,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch)
            throws SQLException {
        if (row == null || !key.equals(row.identity())) {
            throw new InvalidCatalogueException(
                    List.of(Violation.of(table.columns().get(0), "must be there and be the same as in the path: " + key)));
        }
        var created = catalogue.put(table, row, new Precondition(ifMatch, ifNoneMatch));
        var response = created ? Response.created(URI.create(uri.getPath())).entity(row) : Response.ok(row);
        return response.tag(EntityTags.of(table, row)).build();
    }

    @DELETE
    @Path("/{key}")
    @RolesAllowed({Roles.HOTLINE_LEAD, Roles.PRODUCT_MANAGER, Roles.OPERATOR})
    @Operation(summary = "Deletes one entry")
    @APIResponse(responseCode = "204", description = "The entry is gone.")
    @APIResponse(responseCode = "404", description = "There is no entry with this key.")
    @APIResponse(responseCode = "409", description = "Other entries name this one; the detail lists them.")
    @APIResponse(responseCode = "412", description = "It was changed meanwhile.")
    public void delete(@RestPath @Parameter(description = KEY) String key, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch)
            throws SQLException {
        if (!catalogue.delete(table, key, new Precondition(ifMatch, null))) {
            throw notFound(key);
        }
    }

    private NotFoundException notFound(String key) {
        return new NotFoundException(
                "There is no " + key + " in " + table.name() + ": GET /api/v1/" + table.name() + " lists all");
    }
}
