package dev.fenster.routing.catalogue;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

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

    private final CatalogueService catalogue;

    CatalogueResource(CatalogueService catalogue) {
        this.catalogue = catalogue;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AGENT, Roles.HOTLINE_LEAD, Roles.PRODUCT_MANAGER, Roles.OPERATOR})
    @Operation(summary = "Reads the whole catalogue with its revision")
    public Catalogue read() {
        return catalogue.read();
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.HOTLINE_LEAD, Roles.PRODUCT_MANAGER, Roles.OPERATOR})
    @Operation(summary = "Replaces the whole catalogue", description = "All or nothing. A table that is absent becomes empty.")
    @APIResponse(responseCode = "200", description = "The catalogue with its new revision.")
    @APIResponse(responseCode = "400", description = "Something is wrong; violations names every field, such as rules[3].query.")
    public Catalogue replace(Catalogue replacement) {
        if (replacement == null) {
            throw new InvalidCatalogueException(
                    List.of(Violation.of("body", "is missing: send a catalogue as GET returns it")));
        }
        catalogue.replaceAll(replacement);
        return catalogue.read();
    }

    @GET
    @Path("/{table}")
    @Produces(CSV)
    @RolesAllowed({Roles.AGENT, Roles.HOTLINE_LEAD, Roles.PRODUCT_MANAGER, Roles.OPERATOR})
    @Operation(summary = "Reads one table as CSV", description = "A cell that a spreadsheet would take for a formula begins with an apostrophe; PUT takes it off again.")
    @APIResponse(responseCode = "200", content = @Content(mediaType = CSV, example = EXAMPLE), description = "The table.")
    @APIResponse(responseCode = "404", description = "There is no such table.")
    public String readTable(@RestPath @Parameter(description = TABLE) String table) {
        return written(table(table));
    }

    @PUT
    @Path("/{table}")
    @Consumes(CSV)
    @RolesAllowed({Roles.HOTLINE_LEAD, Roles.PRODUCT_MANAGER, Roles.OPERATOR})
    @Operation(summary = "Replaces one table by CSV", description = "All or nothing; UTF-8, commas, the header exactly as GET writes it. Rules keep whether they are enabled.")
    @APIResponse(responseCode = "204", description = "The table has the rows of the file.")
    @APIResponse(responseCode = "400", description = "Something is wrong; violations names line, column and field of everything.")
    @APIResponse(responseCode = "404", description = "There is no such table.")
    @APIResponse(responseCode = "409", description = "Rows of other tables would be left without what they name.")
    public void replaceTable(@RestPath @Parameter(description = TABLE) String table,
            @RequestBody(content = @Content(mediaType = CSV, example = EXAMPLE, schema = @Schema(type = SchemaType.STRING))) byte[] csv) {
        replace(table(table), csv);
    }

    private <R extends CatalogueEntry> String written(CatalogueTable<R> table) {
        return new CsvTable<>(table).write(table.rows().apply(catalogue.read()));
    }

    private <R extends CatalogueEntry> void replace(CatalogueTable<R> table, byte[] body) {
        var csv = new CsvTable<>(table);
        var rows = csv.read(utf8(body));
        catalogue.replace(table, rows.rows(), finding -> csv.violation(finding, rows.lines()));
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
