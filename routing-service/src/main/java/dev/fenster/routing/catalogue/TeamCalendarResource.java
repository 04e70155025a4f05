package dev.fenster.routing.catalogue;

import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/calendars")
@Tag(name = "calendars", description = "When teams are there.")
class TeamCalendarResource extends CatalogueTableResource<TeamCalendar> {
    TeamCalendarResource(CatalogueService catalogue) {
        super(catalogue, CatalogueTable.CALENDARS);
    }
}
