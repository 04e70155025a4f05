package dev.fenster.insight.metrics;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.fenster.insight.InsightConfig;
import dev.fenster.insight.access.Roles;
import dev.fenster.insight.selection.Dimension;
import io.quarkiverse.resteasy.problem.HttpProblem;

@Path("/api/v1/metrics")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENT, Roles.HOTLINE_LEAD, Roles.PRODUCT_MANAGER, Roles.OPERATOR})
@APIResponse(responseCode = "401", ref = "noCredential")
@APIResponse(responseCode = "403", ref = "wrongRole")
@Tag(name = "Metrics")
class MetricResource {
    private final MetricService metrics;
    private final InsightConfig config;

    MetricResource(MetricService metrics, InsightConfig config) {
        this.metrics = metrics;
        this.config = config;
    }

    /** What can be asked for, and the zone that is meant where none is named. */
    record Catalogue(String reportingTimezone, List<Entry> metrics) {}

    record Entry(String name, String unit, Metric.Text title, Metric.Text definition, List<String> dimensions,
            List<String> statistics) {
        static Entry of(Metric metric) {
            return new Entry(metric.key(), metric.unit(), metric.title(), metric.definition(), Dimension.keys(),
                    metric.statistics());
        }
    }

    @GET
    @Operation(operationId = "listMetrics", summary = "All metrics with their definitions")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Catalogue.class), examples = @ExampleObject(name = "metrics", ref = "metrics")))
    public Catalogue list() {
        return new Catalogue(config.reportingTimezone().getId(), Arrays.stream(Metric.values()).map(Entry::of).toList());
    }

    @GET
    @Path("/{name}")
    @Operation(operationId = "getMetric", summary = "The figures of one metric, in buckets and by dimensions")
    @Parameter(ref = "from")
    @Parameter(ref = "to")
    @Parameter(ref = "timezone")
    @Parameter(ref = "bucket")
    @Parameter(ref = "by")
    @Parameter(ref = "statistic")
    @Parameter(ref = "filters")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Answer.class), examples = {
            @ExampleObject(name = "volume", ref = "volume"), @ExampleObject(name = "waits", ref = "waits")}))
    @APIResponse(responseCode = "400", ref = "badParameters")
    @APIResponse(responseCode = "404", ref = "unknown")
    public Answer get(@PathParam("name") String name, @Context UriInfo uri, @Context HttpHeaders headers) throws SQLException {
        var metric = Metric.of(name).orElseThrow(() -> HttpProblem.valueOf(Status.NOT_FOUND,
                "There is no metric of this name; there are " + String.join(", ", Metric.keys())));
        var language = headers.getAcceptableLanguages().stream().findFirst().orElse(Locale.ENGLISH);
        return metrics.answer(metric, uri.getQueryParameters(), language);
    }
}
