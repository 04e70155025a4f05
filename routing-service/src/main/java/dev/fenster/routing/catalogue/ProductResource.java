package dev.fenster.routing.catalogue;

import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/products")
@Tag(name = "products", description = "Products and their triage owners.")
class ProductResource extends CatalogueTableResource<Product> {
    ProductResource(CatalogueService catalogue) {
        super(catalogue, CatalogueTable.PRODUCTS);
    }
}
