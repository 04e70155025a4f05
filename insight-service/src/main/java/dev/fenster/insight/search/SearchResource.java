package dev.fenster.insight.search;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.fenster.insight.InsightConfig;
import dev.fenster.insight.access.Roles;
import dev.fenster.insight.selection.Dimension;
import dev.fenster.insight.selection.Filters;
import dev.fenster.insight.selection.Parameters;
import dev.fenster.insight.selection.TimeRange;

@Path("/api/v1/search")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENT, Roles.HOTLINE_LEAD, Roles.PRODUCT_MANAGER, Roles.OPERATOR})
@APIResponse(responseCode = "401", ref = "noCredential")
@APIResponse(responseCode = "403", ref = "wrongRole")
@Tag(name = "Tickets")
class SearchResource {
    private static final int LIMIT_BY_DEFAULT = 50;
    private static final int HIGHEST_LIMIT = 1000;
    private static final List<String> PARAMETERS = Stream
            .concat(Stream.of("from", "to", "timezone", "cursor", "limit"), Dimension.keys().stream()).toList();

    private final TicketQuery tickets;
    private final InsightConfig config;

    SearchResource(TicketQuery tickets, InsightConfig config) {
        this.tickets = tickets;
        this.config = config;
    }

    @GET
    @Operation(operationId = "searchTickets", summary = "Tickets by their properties, newest first, page by page")
    @Parameter(ref = "from")
    @Parameter(ref = "to")
    @Parameter(ref = "timezone")
    @Parameter(ref = "filters")
    @Parameter(ref = "cursor")
    @Parameter(ref = "limit")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TicketPage.class), examples = @ExampleObject(name = "tickets", ref = "tickets")))
    @APIResponse(responseCode = "400", ref = "badParameters")
    public TicketPage search(@Context UriInfo uri) throws SQLException {
        var parameters = Parameters.of(uri.getQueryParameters(), PARAMETERS);
        var search = new TicketSearch(TimeRange.in(parameters, config.reportingTimezone()), Filters.in(parameters),
                parameters.read("cursor", TicketCursor::of, "must be the nextCursor of a former answer"),
                parameters.read("limit", SearchResource::limit, "must be from 1 to " + HIGHEST_LIMIT).orElse(LIMIT_BY_DEFAULT));
        parameters.check();
        return tickets.page(search);
    }

    private static Optional<Integer> limit(String text) {
        return Optional.of(text).filter(digits -> digits.matches("\\d{1,4}")).map(Integer::valueOf)
                .filter(limit -> limit >= 1 && limit <= HIGHEST_LIMIT);
    }
}
