package dev.fenster.routing.catalogue;

import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A support area: which tickets one team takes. An empty list means any.
 *
 * @param calendar
 *        when the team is there; null for day and night
 */
@Schema(description = "A support area: which tickets one team takes. An empty list of channels, products or components means any; a component"
        + " stands for those below it, too. team is the key of an owner, calendar that of the calendar by which the team works; without"
        + " it the team is there day and night.")
public record Area(@NotNull @Pattern(regexp = KEY, message = KEY_MESSAGE) @Schema(examples = "kasse-telefon") String key,
        @NotBlank @Size(max = 200) @Schema(examples = "Kasse am Telefon") String name,
        List<@NotNull @Pattern(regexp = Area.CHANNEL, message = Area.CHANNEL_MESSAGE) String> channels,
        List<@NotNull String> products, List<@NotNull String> components,
        @NotNull @Schema(examples = "hotline-kasse") String team, @Schema(examples = "hotline") String calendar)
        implements
            CatalogueEntry {
    static final String CHANNEL = "phone|chat|social|email|web";
    static final String CHANNEL_MESSAGE = "must be phone, chat, social, email or web";

    public Area {
        channels = channels == null ? List.of() : channels;
        products = products == null ? List.of() : products;
        components = components == null ? List.of() : components;
    }

    @Override
    public String identity() {
        return key;
    }
}
