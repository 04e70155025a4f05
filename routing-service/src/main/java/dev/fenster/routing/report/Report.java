package dev.fenster.routing.report;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What a report says.
 *
 * @param from
 *        the beginning of the period; null for a report about a day
 * @param tickets
 *        how many were looked at; null for a report that looks at none
 * @param note
 *        what the rows do not show
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Report<R extends Record>(String report, Instant asOf, Instant from, Integer tickets, List<R> rows, String note,
        @JsonIgnore @Schema(hidden = true) Class<R> rowType) {}
