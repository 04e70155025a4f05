package dev.fenster.routing.catalogue;

import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import io.quarkiverse.resteasy.problem.HttpProblem;

/** Tells a client what is wrong with what it sent. */
class CatalogueProblems {
    @ServerExceptionMapper
    Response invalid(InvalidCatalogueException e) {
        return HttpProblem.builder().withStatus(Response.Status.BAD_REQUEST).withTitle("Bad Request")
                .withDetail(
                        "Nothing was changed, because " + e.violations().size() + " value(s) are not right: correct all that"
                                + " violations names and send it again.")
                .with("violations", e.violations()).build().toResponse();
    }

    @ServerExceptionMapper
    Response changed(ChangedMeanwhileException e) {
        return HttpProblem.builder().withStatus(Response.Status.PRECONDITION_FAILED).withTitle("Precondition Failed")
                .withDetail(e.getMessage()).build().toResponse();
    }

    @ServerExceptionMapper
    Response referenced(StillReferencedException e) {
        return HttpProblem.builder().withStatus(Response.Status.CONFLICT).withTitle("Conflict").withDetail(e.getMessage())
                .build()
                .toResponse();
    }
}
