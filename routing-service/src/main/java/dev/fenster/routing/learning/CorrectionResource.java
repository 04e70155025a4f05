package dev.fenster.routing.learning;

import java.sql.SQLException;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import dev.fenster.routing.access.Roles;

@Path("/api/v1/tickets")
@Tag(name = "routes", description = "Where tickets go and why.")
class CorrectionResource {
    private final Corrections corrections;

    CorrectionResource(Corrections corrections) {
        this.corrections = corrections;
    }

    @PUT
    @Path("/{id}/route")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AGENT, Roles.HOTLINE_LEAD, Roles.PRODUCT_MANAGER, Roles.OPERATOR})
    @Operation(summary = "Says where a ticket belongs", description = "The suggestion learns from it at once, on all instances. The same"
            + " again changes nothing. A component that is null says that the ticket belongs to none.")
    @APIResponse(responseCode = "200", description = "Where the ticket belongs now, as the event route.corrected.v1 tells it.")
    @APIResponse(responseCode = "400", description = "There is no such component; violations names the field.")
    @APIResponse(responseCode = "401", description = "There is no credential, or it is not valid.")
    @APIResponse(responseCode = "403", description = "The role does not allow this.")
    @APIResponse(responseCode = "404", description = "No such ticket has been routed yet, or it was erased.")
    public RouteCorrected correct(
            @RestPath @Parameter(description = "ticketId", example = "98c28586-7bb8-5e0c-b9dc-562c646aaa5a") String id,
            @NotNull @Valid RouteCorrection correction, @Context SecurityContext security) throws SQLException {
        var ticketId = ticketId(id);
        return corrections.correct(ticketId, correction.component(), security.getUserPrincipal().getName())
                .orElseThrow(() -> unknown(id));
    }

    private static UUID ticketId(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException(
                    "There is no ticket " + id + ": a ticketId is a UUID, as POST /api/v1/tickets answers it", e);
        }
    }

    private static NotFoundException unknown(String id) {
        return new NotFoundException("No ticket " + id + " has been routed: if it was just opened, try again in a second");
    }
}
