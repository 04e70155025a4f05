package dev.fenster.e2e.architecture.planted.entity;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Breaks: entities stay out of signatures, one record deeper. */
@Path("/pages")
class RowPageResource {
    record Page(List<Row> rows) {}

    @GET
    Page first() {
        return new Page(List.of());
    }
}
