package dev.fenster.routing.catalogue;

import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/rules")
@Tag(name = "rules", description = "Which words send a ticket to a component.")
class RuleResource extends CatalogueTableResource<Rule> {
    RuleResource(CatalogueService catalogue) {
        super(catalogue, CatalogueTable.RULES);
    }
}
