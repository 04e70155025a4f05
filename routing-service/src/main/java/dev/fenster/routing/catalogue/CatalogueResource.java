package dev.fenster.routing.catalogue;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.fenster.routing.access.Roles;

/** The whole catalogue in and out: as JSON, or a table at a time as CSV. */
@Path("/api/v1/catalogue")
@Tag(name = "catalogue", description = "The whole catalogue in and out.")
@APIResponse(responseCode = "401", description = "There is no credential, or it is not valid.")
@APIResponse(responseCode = "403", description = "The role does not allow this.")
class CatalogueResource {
    private static final String CSV = "text/csv";
    private static final String EXAMPLE = "key,name,triageOwner\r\nkasse,Zettelwald Kasse,hotline-kasse\r\n";
    private static final String TABLE = "owners, products, components, rules, answers, calendars, areas or workflows";
    private static final String STALE = "It has another ETag than If-Match says: it was changed meanwhile.";

    private final CatalogueService catalogue;
    private final CatalogueJson reader;
    private final ObjectMapper json;

    CatalogueResource(CatalogueService catalogue, CatalogueJson reader, ObjectMapper json) {
        this.catalogue = catalogue;
        this.reader = reader;
        this.json = json;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AGENT, Roles.HOTLINE_LEAD, Roles.PRODUCT_MANAGER, Roles.OPERATOR})
    @Operation(summary = "Reads the whole catalogue with its revision")
    @APIResponse(responseCode = "200", description = "The catalogue; ETag is its revision.", content = @Content(schema = @Schema(implementation = Catalogue.class)))
    @APIResponse(responseCode = "304", description = "It has the ETag that If-None-Match names.")
    public RestResponse<Catalogue> read(@Context Request request) {
        var read = catalogue.read();
        return Tagged.response(request, EntityTags.of(read), () -> read);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.HOTLINE_LEAD, Roles.PRODUCT_MANAGER, Roles.OPERATOR})
    @Operation(summary = "Replaces the whole catalogue", description = "All or nothing. A table that is absent becomes empty. POST"
            + " /api/v1/catalogue/diff shows before what it would change.")
    @APIResponse(responseCode = "200", description = "The catalogue with its new revision.", content = @Content(schema = @Schema(implementation = Catalogue.class)))
    @APIResponse(responseCode = "400", description = "Something is wrong; violations names every field, such as rules[3].query.")
    @APIResponse(responseCode = "412", description = STALE)
    public Response replace(
            @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Catalogue.class))) byte[] body,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) throws SQLException {
        var changed = catalogue.replaceAll(reader.read(body), new Precondition(ifMatch, null));
        return Response.ok(changed).tag(EntityTags.of(changed)).build();
    }

    @POST
    @Path("/diff")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.HOTLINE_LEAD, Roles.PRODUCT_MANAGER, Roles.OPERATOR})
    @Operation(summary = "Says what replacing the whole catalogue would change, and what is wrong with it", description = "Nothing is changed."
            + " PUT /api/v1/catalogue with If-Match and this answer's ETag makes exactly these changes, or none.")
    @APIResponse(responseCode = "200", description = "What would be added, changed and removed; violations names every field, or the line and"
            + " the character at which the JSON goes wrong.", content = @Content(schema = @Schema(implementation = CatalogueDiff.class)))
    public Response diff(
            @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Catalogue.class))) byte[] body) {
        return shown(catalogue.diff(reader.read(body)));
    }

    @GET
    @Path("/{table}")
    @Produces(CSV)
    @RolesAllowed({Roles.AGENT, Roles.HOTLINE_LEAD, Roles.PRODUCT_MANAGER, Roles.OPERATOR})
    @Operation(summary = "Reads one table as CSV", description = "A cell that a spreadsheet would take for a formula begins with an apostrophe; PUT takes it off again.")
    @APIResponse(responseCode = "200", content = @Content(mediaType = CSV, example = EXAMPLE), description = "The table.")
    @APIResponse(responseCode = "404", description = "There is no such table.")
    public RestResponse<String> readTable(@RestPath @Parameter(description = TABLE) String table, @Context Request request) {
        return written(table(table), request);
    }

    @PUT
    @Path("/{table}")
    @Consumes(CSV)
    @RolesAllowed({Roles.HOTLINE_LEAD, Roles.PRODUCT_MANAGER, Roles.OPERATOR})
    @Operation(summary = "Replaces one table by CSV", description = "All or nothing; UTF-8, commas, a header as GET writes it. A column that is"
            + " left out keeps what the entries have there. POST /api/v1/catalogue/{table}/diff shows before what it would change.")
    @APIResponse(responseCode = "204", description = "The table has the rows of the file; ETag is its new one.")
    @APIResponse(responseCode = "400", description = "Something is wrong; violations names line, column and field of everything.")
    @APIResponse(responseCode = "404", description = "There is no such table.")
    @APIResponse(responseCode = "409", description = "Rows of other tables would be left without what they name.")
    @APIResponse(responseCode = "412", description = STALE)
    public Response replaceTable(@RestPath @Parameter(description = TABLE) String table,
            @RequestBody(content = @Content(mediaType = CSV, example = EXAMPLE, schema = @Schema(type = SchemaType.STRING))) byte[] csv,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) throws SQLException {
        var tag = catalogue.replace(table(table), utf8(csv), new Precondition(ifMatch, null));
        return Response.noContent().tag(tag).build();
    }

    @POST
    @Path("/{table}/diff")
    @Consumes(CSV)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.HOTLINE_LEAD, Roles.PRODUCT_MANAGER, Roles.OPERATOR})
    @Operation(summary = "Says what replacing one table by CSV would change, and what is wrong with it", description = "Nothing is changed. PUT"
            + " /api/v1/catalogue/{table} with If-Match and this answer's ETag makes exactly these changes, or none.")
    @APIResponse(responseCode = "200", description = "What would be added, changed and removed; violations names line, column and field of"
            + " everything.", content = @Content(schema = @Schema(implementation = CatalogueDiff.class)))
    @APIResponse(responseCode = "400", description = "The file is not UTF-8.")
    @APIResponse(responseCode = "404", description = "There is no such table.")
    public Response diffTable(@RestPath @Parameter(description = TABLE) String table,
            @RequestBody(content = @Content(mediaType = CSV, example = EXAMPLE, schema = @Schema(type = SchemaType.STRING))) byte[] csv) {
        return shown(catalogue.diff(table(table), utf8(csv)));
    }

    private <R extends CatalogueEntry> RestResponse<String> written(CatalogueTable<R> table, Request request) {
        var read = catalogue.read();
        return Tagged.response(request, EntityTags.of(table, read),
                () -> new CsvTable<>(table).write(table.rows().apply(read)));
    }

    private Response shown(Difference difference) {
        return Response.ok(CatalogueDiff.of(difference, row -> json.convertValue(row, new TypeReference<>() {
        })))
                .tag(difference.tag()).build();
    }

    private static String utf8(byte[] body) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException e) {
            throw new InvalidCatalogueException(List.of(Violation.of("body", "is not UTF-8: save the file as CSV UTF-8")));
        }
    }

    private static CatalogueTable<?> table(String name) {
        return CatalogueTable.ALL.stream().filter(table -> table.name().equals(name)).findFirst()
                .orElseThrow(() -> new NotFoundException("The catalogue has no table " + name + ": there are " + TABLE));
    }
}
