package dev.fenster.routing.catalogue;

import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/areas")
@Tag(name = "areas", description = "Support areas: which team takes which tickets.")
class AreaResource extends CatalogueTableResource<Area> {
    AreaResource(CatalogueService catalogue) {
        super(catalogue, CatalogueTable.AREAS);
    }
}
