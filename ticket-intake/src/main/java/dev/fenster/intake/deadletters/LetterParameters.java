package dev.fenster.intake.deadletters;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query of a request for several dead letters, as it came. */
public class LetterParameters {
    @QueryParam("cursor")
    @Parameter(description = "Where to go on: the cursor of the answer before.", example = "0-50")
    public String cursor;

    @QueryParam("limit")
    @Parameter(description = "How many at most.", example = "50")
    public String limit;

    @QueryParam("reason")
    @Parameter(description = "Only those whose reason contains this, upper and lower case alike.", example = "no JSON")
    public String reason;

    @QueryParam("since")
    @Parameter(description = "Only those set aside then or later, RFC 3339.", example = "2026-11-02T08:00:00+01:00")
    public String since;

    @QueryParam("until")
    @Parameter(description = "Only those set aside before then, RFC 3339.", example = "2026-11-02T12:00:00+01:00")
    public String until;
}
