package dev.fenster.routing.catalogue;

import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/workflows")
@Tag(name = "workflows", description = "What is promised to customers, and whom to ask for help in time.")
class WorkflowResource extends CatalogueTableResource<Workflow> {
    WorkflowResource(CatalogueService catalogue) {
        super(catalogue, CatalogueTable.WORKFLOWS);
    }
}
