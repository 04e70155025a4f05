package dev.fenster.routing.escalation;

import java.sql.SQLException;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import dev.fenster.routing.access.Roles;

@Path("/api/v1/tickets/{id}/deadlines")
@Tag(name = "workflows", description = "What is promised to customers, and whom to ask for help in time.")
class DeadlineResource {
    private final Deadlines deadlines;

    DeadlineResource(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AGENT, Roles.HOTLINE_LEAD, Roles.PRODUCT_MANAGER, Roles.OPERATOR})
    @Operation(summary = "Says what the customer of a ticket was promised", description = "By which workflow and revision of the catalogue, why,"
            + " and what became of each promise.")
    @APIResponse(responseCode = "200", description = "The deadlines, the oldest first.")
    @APIResponse(responseCode = "401", description = "There is no credential, or it is not valid.")
    @APIResponse(responseCode = "403", description = "The role does not allow this.")
    @APIResponse(responseCode = "404", description = "Nothing was promised for such a ticket.")
    public TicketDeadlines read(
            @RestPath @Parameter(description = "ticketId", example = "98c28586-7bb8-5e0c-b9dc-562c646aaa5a") UUID id)
            throws SQLException {
        return deadlines.of(id).orElseThrow(() -> new NotFoundException(
                "Nothing was promised for ticket " + id + ": no workflow held for it when it came, or it has not come yet"));
    }
}
