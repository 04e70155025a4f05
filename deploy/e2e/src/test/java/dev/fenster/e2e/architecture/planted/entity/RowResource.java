package dev.fenster.e2e.architecture.planted.entity;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Breaks: entities stay out of signatures. */
@Path("/rows")
class RowResource {
    @GET
    public List<Row> all() {
        return List.of();
    }
}
