package dev.fenster.intake.ticket;

import java.net.URI;
import java.util.UUID;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The answer to what was accepted. The same request sent again gets the same ids.
 *
 * @param ticketId
 *        of the ticket, for good
 * @param eventId
 *        of what was said about it
 */
@Schema(description = "The same request sent again gets the same ids.")
public record Accepted(UUID ticketId, UUID eventId) {
    public Response response() {
        return Response.accepted(this).header(HttpHeaders.LOCATION, URI.create("/api/v1/tickets/" + ticketId)).build();
    }
}
