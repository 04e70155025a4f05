package dev.fenster.intake.ticket;

import java.util.UUID;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * The answer to what was accepted. The same request sent again gets the same ids.
 *
 * @param ticketId
 *        of the ticket, for good; left out where there is none yet
 * @param eventId
 *        of what was said about it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "The same request sent again gets the same ids.")
public record Accepted(UUID ticketId, UUID eventId) {
    public Response response() {
        var response = Response.accepted(this);
        return ticketId == null
                ? response.build()
                : response.header(HttpHeaders.LOCATION, "/api/v1/tickets/" + ticketId).build();
    }
}
