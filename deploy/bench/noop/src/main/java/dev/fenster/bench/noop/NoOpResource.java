package dev.fenster.bench.noop;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.JsonNode;

import io.smallrye.common.annotation.NonBlocking;

/** Parses JSON and answers JSON, as little as a service can do: what ticket-intake is measured against. */
@Path("/api/v1/tickets")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class NoOpResource {
    @POST
    @NonBlocking
    public Response take(JsonNode ticket) {
        return Response.accepted(new Taken(ticket.size(), "nothing")).build();
    }

    /**
     * @param fields
     *        of the object that was sent
     */
    record Taken(int fields, String done) {}
}
