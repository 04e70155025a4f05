package dev.fenster.routing.catalogue;

import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/owners")
@Tag(name = "owners", description = "Who takes care: people and teams.")
class OwnerResource extends CatalogueTableResource<Owner> {
    OwnerResource(CatalogueService catalogue) {
        super(catalogue, CatalogueTable.OWNERS);
    }
}
