package dev.fenster.routing.catalogue;

import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/components")
@Tag(name = "components", description = "Parts of products and their owners.")
class ComponentResource extends CatalogueTableResource<Component> {
    ComponentResource(CatalogueService catalogue) {
        super(catalogue, CatalogueTable.COMPONENTS);
    }
}
