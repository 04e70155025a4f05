package dev.fenster.routing.catalogue;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * When an owner is away.
 *
 * @param from
 *        the first day
 * @param until
 *        the last day; null while nobody knows
 * @param substitute
 *        key of the owner who stands in first, before any deputy; null for the deputies
 */
@Schema(description = "When an owner is away: from the first to the last day. Without until nobody knows yet. substitute, the key of an owner,"
        + " stands in before any deputy.")
public record Absence(@NotNull @Schema(examples = "2026-11-23") LocalDate from,
        @Schema(examples = "2026-12-04") LocalDate until,
        @Schema(examples = "mara-klein") String substitute) {
    boolean covers(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
