package dev.fenster.routing.drawing;

import java.util.Map;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Lets a link ask for a drawing: {@code ?format=svg} instead of the header Accept. */
class DrawingFormat {
    private static final String PATH = "/api/v1/workflows/";
    private static final Map<String, String> TYPES = Map.of("svg", WorkflowDrawingResource.SVG, "mermaid",
            WorkflowDrawingResource.MERMAID);

    @ServerRequestFilter(preMatching = true)
    void accept(ContainerRequestContext request) {
        var uri = request.getUriInfo();
        if (uri.getPath().startsWith(PATH)) {
            var type = TYPES.get(String.valueOf(uri.getQueryParameters().getFirst("format")));
            if (type != null) {
                request.getHeaders().putSingle(HttpHeaders.ACCEPT, type);
            }
        }
    }
}
