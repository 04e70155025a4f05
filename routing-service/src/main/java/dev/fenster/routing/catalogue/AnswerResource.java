package dev.fenster.routing.catalogue;

import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/answers")
@Tag(name = "answers", description = "What to answer, by component and language.")
class AnswerResource extends CatalogueTableResource<Answer> {
    AnswerResource(CatalogueService catalogue) {
        super(catalogue, CatalogueTable.ANSWERS);
    }
}
