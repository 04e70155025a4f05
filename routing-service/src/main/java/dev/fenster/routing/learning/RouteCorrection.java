package dev.fenster.routing.learning;

import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a person says that a ticket belongs. */
@Schema(description = "Where a ticket belongs.")
record RouteCorrection(
        @Size(max = 200) @Schema(examples = "receipt-printing", description = "Key of a component; null when it belongs to none of them.") String component) {}
