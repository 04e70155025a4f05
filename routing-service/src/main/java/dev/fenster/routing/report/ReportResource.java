package dev.fenster.routing.report;

import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.fenster.routing.access.Roles;

/** What wants care in the catalogue, as JSON or as CSV. */
@Path("/api/v1/reports")
@Produces({MediaType.APPLICATION_JSON, ReportCsv.TYPE})
@RolesAllowed({Roles.AGENT, Roles.HOTLINE_LEAD, Roles.PRODUCT_MANAGER, Roles.OPERATOR})
@Tag(name = "reports", description = "What wants care in the catalogue.")
@APIResponse(responseCode = "200", description = "The rows; as CSV when Accept says text/csv.")
@APIResponse(responseCode = "400", description = "The period or the day cannot be read.")
@APIResponse(responseCode = "401", description = "There is no credential, or it is not valid.")
@APIResponse(responseCode = "403", description = "The role does not allow this.")
class ReportResource {
    private static final String DAYS = "How many days back from now.";
    private static final String ON = "A day such as 2026-12-24; today when it is left out.";

    private final ReportService reports;

    ReportResource(ReportService reports) {
        this.reports = reports;
    }

    @GET
    @Path("/components-without-owner")
    @Operation(summary = "Lists components whose owner is absent or has left while nobody stands in")
    public Report<OwnerReports.ComponentWithoutOwner> componentsWithoutOwner(
            @QueryParam("on") @Parameter(description = ON) String on) {
        return reports.componentsWithoutOwner(day(on));
    }

    @GET
    @Path("/absent-owners")
    @Operation(summary = "Lists owners who are absent or have left, and what they still own")
    public Report<OwnerReports.AbsentOwner> absentOwners(@QueryParam("on") @Parameter(description = ON) String on) {
        return reports.absentOwners(day(on));
    }

    @GET
    @Path("/unused-rules")
    @Operation(summary = "Lists enabled rules that decided about no ticket")
    public Report<RoutedTicketsQuery.UnusedRule> unusedRules(
            @QueryParam("days") @DefaultValue("30") @Min(1) @Max(3650) @Parameter(description = DAYS) int days)
            throws SQLException {
        return reports.unusedRules(days);
    }

    @GET
    @Path("/contradicting-rules")
    @Operation(summary = "Lists rules of the same priority and different components that match the same tickets or ask for the same")
    public Report<Contradictions.Contradiction> contradictingRules(
            @QueryParam("days") @DefaultValue("30") @Min(1) @Max(3650) @Parameter(description = DAYS) int days)
            throws SQLException {
        return reports.contradictingRules(days);
    }

    @GET
    @Path("/unmatched-tickets")
    @Operation(summary = "Groups tickets that nothing matched by their frequent words")
    public Report<FrequentWords.Group> unmatchedTickets(
            @QueryParam("days") @DefaultValue("30") @Min(1) @Max(3650) @Parameter(description = DAYS) int days)
            throws SQLException {
        return reports.unmatchedTickets(days);
    }

    @GET
    @Path("/stale-answers")
    @Operation(summary = "Lists answers that nobody looked at")
    public Report<StaleAnswers.StaleAnswer> staleAnswers(
            @QueryParam("days") @DefaultValue("90") @Min(1) @Max(3650) @Parameter(description = DAYS) int days) {
        return reports.staleAnswers(days);
    }

    private static LocalDate day(String on) {
        try {
            return on == null ? null : LocalDate.parse(on);
        } catch (DateTimeException e) {
            throw new BadRequestException("on must be a day such as 2026-12-24, or be left out", e);
        }
    }
}
