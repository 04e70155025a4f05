package dev.fenster.routing.decision;

import java.sql.SQLException;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.fenster.routing.access.Roles;

@Path("/api/v1/routes")
@Tag(name = "routes", description = "Where tickets go and why.")
class RoutePreviewResource {
    private final RoutingService routing;

    RoutePreviewResource(RoutingService routing) {
        this.routing = routing;
    }

    @POST
    @Path("/preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AGENT, Roles.HOTLINE_LEAD, Roles.PRODUCT_MANAGER, Roles.OPERATOR})
    @Operation(summary = "Says where a ticket would go and why", description = "By the catalogue as it is now; nothing is stored."
            + " runnersUp has the other rules that match, the next best first.")
    @APIResponse(responseCode = "200", description = "The decision, its reason and the runners-up.")
    @APIResponse(responseCode = "400", description = "A value is missing or wrong; violations names each field.")
    @APIResponse(responseCode = "401", description = "There is no credential, or it is not valid.")
    @APIResponse(responseCode = "403", description = "The role does not allow this.")
    public RoutePreview preview(@NotNull @Valid RoutePreviewRequest ticket) throws SQLException {
        return routing.preview(ticket.question());
    }
}
