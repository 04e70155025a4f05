package dev.fenster.routing.catalogue;

import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.fenster.routing.calendar.OpeningHours;

/** When a team is there: opening hours with breaks, public holidays, and days on which it is closed. */
@Schema(description = "When a team is there. hours is a week as in OpenStreetMap's opening_hours, or 24/7; holidays a region whose public"
        + " holidays the team keeps, such as de-by; closures are days or 2026-12-24/2026-12-31.")
public record TeamCalendar(@NotNull @Pattern(regexp = KEY, message = KEY_MESSAGE) @Schema(examples = "hotline") String key,
        @NotBlank @Size(max = 200) @Schema(examples = "Hotline") String name,
        @NotNull @Schema(examples = "Europe/Berlin") String timeZone,
        @NotBlank @Size(max = 1_000) @Schema(examples = "Mo-Fr 08:00-18:00; Sa 09:00-13:00") String hours,
        @Size(max = 20) @Schema(examples = "de-by") String holidays, @Size(max = 1_000) List<@NotNull String> closures)
        implements
            CatalogueEntry {
    public TeamCalendar {
        closures = closures == null ? List.of() : closures;
    }

    /** Day and night, without holidays. */
    public static TeamCalendar always() {
        return new TeamCalendar("always", "24/7", "UTC", OpeningHours.ALWAYS, null, null);
    }

    @Override
    public String identity() {
        return key;
    }
}
