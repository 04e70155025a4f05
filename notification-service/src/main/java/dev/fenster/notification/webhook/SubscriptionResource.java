package dev.fenster.notification.webhook;

import java.net.URI;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

import dev.fenster.notification.access.Roles;
import dev.fenster.notification.webhook.SubscriptionDocuments.DeliveryList;
import dev.fenster.notification.webhook.SubscriptionDocuments.DeliveryView;
import dev.fenster.notification.webhook.SubscriptionDocuments.NewSubscription;
import dev.fenster.notification.webhook.SubscriptionDocuments.SubscriptionList;
import dev.fenster.notification.webhook.SubscriptionDocuments.SubscriptionView;

@Path("/api/v1/subscriptions")
@Tag(name = "Subscriptions", description = "Events by webhook, signed after Standard Webhooks, at least once, with a stable webhook-id")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PRODUCT_MANAGER, Roles.HOTLINE_LEAD, Roles.OPERATOR})
public class SubscriptionResource {
    private final SubscriptionService service;

    SubscriptionResource(SubscriptionService service) {
        this.service = service;
    }

    @POST
    @Operation(summary = "Subscribe a URL to events", description = "The answer holds the secret that signs the deliveries. It is not shown again; Fenster keeps it as it is, since it signs with it.")
    @APIResponse(responseCode = "201", description = "Subscribed", content = @Content(schema = @Schema(implementation = SubscriptionView.class)))
    @APIResponse(responseCode = "400", description = "The URL or an event is wrong, or the URL leads to a private address")
    public Response subscribe(@NotNull(message = "is missing: send a JSON object as body") @Valid NewSubscription wish) {
        var made = service.subscribe(wish);
        return Response.created(URI.create("/api/v1/subscriptions/" + made.id())).entity(made).build();
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.HOTLINE_LEAD, Roles.PRODUCT_MANAGER, Roles.OPERATOR})
    @Operation(summary = "All subscriptions, oldest first")
    public SubscriptionList all() {
        return new SubscriptionList(service.all());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.AGENT, Roles.HOTLINE_LEAD, Roles.PRODUCT_MANAGER, Roles.OPERATOR})
    @Operation(summary = "One subscription")
    @APIResponseSchema(value = SubscriptionView.class, responseCode = "200", responseDescription = "The subscription")
    @APIResponse(responseCode = "404", description = "There is none with this id")
    public SubscriptionView one(UUID id) {
        return service.one(id);
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "End a subscription; what is queued for it is dropped")
    @APIResponse(responseCode = "204", description = "Ended")
    @APIResponse(responseCode = "404", description = "There is none with this id")
    public void end(UUID id) {
        service.end(id);
    }

    @GET
    @Path("{id}/deliveries")
    @RolesAllowed({Roles.AGENT, Roles.HOTLINE_LEAD, Roles.PRODUCT_MANAGER, Roles.OPERATOR})
    @Operation(summary = "Its deliveries with attempts and the last error, newest first")
    @APIResponseSchema(value = DeliveryList.class, responseCode = "200", responseDescription = "A page of deliveries")
    @APIResponse(responseCode = "404", description = "There is no such subscription")
    public DeliveryList deliveries(UUID id, @RestQuery String cursor,
            @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return service.deliveriesOf(id, cursor, limit);
    }

    @POST
    @Path("{id}/deliveries/{delivery}/redeliver")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Send a delivery again, with the same webhook-id")
    @APIResponse(responseCode = "202", description = "Queued", content = @Content(schema = @Schema(implementation = DeliveryView.class)))
    @APIResponse(responseCode = "404", description = "There is no such subscription or delivery")
    @APIResponse(responseCode = "409", description = "The subscription is disabled")
    public Response redeliver(UUID id, UUID delivery) {
        return Response.accepted(service.redeliver(id, delivery)).build();
    }
}
