package dev.fenster.insight.timeline;

import java.sql.SQLException;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.MDC;

import dev.fenster.insight.access.Roles;
import io.quarkiverse.resteasy.problem.HttpProblem;

@Path("/api/v1/tickets")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENT, Roles.HOTLINE_LEAD, Roles.PRODUCT_MANAGER, Roles.OPERATOR})
@APIResponse(responseCode = "401", ref = "noCredential")
@APIResponse(responseCode = "403", ref = "wrongRole")
@Tag(name = "Tickets")
class TicketResource {
    private final TicketViewer viewer;

    TicketResource(TicketViewer viewer) {
        this.viewer = viewer;
    }

    @GET
    @Path("/{ticketId}")
    @Operation(operationId = "getTicket", summary = "A ticket with its timeline: events, waits, hand-offs, routing decision and why")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TicketView.class), examples = @ExampleObject(name = "ticket", ref = "ticket")))
    @APIResponse(responseCode = "404", ref = "unknown")
    public TicketView get(@PathParam("ticketId") String ticketId) throws SQLException {
        MDC.put("ticketId", ticketId);
        return viewer.view(id(ticketId)).orElseThrow(() -> HttpProblem.valueOf(Status.NOT_FOUND,
                "No ticket has this id (yet: a new one is here within seconds). Look it up in /api/v1/search."));
    }

    private static UUID id(String ticketId) {
        try {
            return UUID.fromString(ticketId);
        } catch (IllegalArgumentException e) {
            throw HttpProblem.builder().withStatus(Status.NOT_FOUND).withTitle("Not Found")
                    .withDetail("A ticket's id is a UUID such as 98c28586-7bb8-5e0c-b9dc-562c646aaa5a").build();
        }
    }
}
