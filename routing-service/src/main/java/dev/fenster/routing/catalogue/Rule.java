package dev.fenster.routing.catalogue;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which words send a ticket to a component. Without a priority it is {@link #DEFAULT_PRIORITY}; without enabled it is true. */
@Schema(description = "Which words send a ticket to a component. query: words, \"phrases\", AND, OR, NOT, parentheses and word*. "
        + "Of several rules that match, the one with the highest priority decides."
        + " answer, the id of an answer, is given with its tickets, in the language of the ticket if there is one for the same problem.")
public record Rule(@NotNull @Pattern(regexp = KEY, message = KEY_MESSAGE) @Schema(examples = "receipt-printing-de-1") String id,
        @NotNull @Schema(examples = "receipt-printing") String component,
        @NotNull @Schema(examples = "(druckt OR drucken) AND (bon OR beleg)") String query,
        @Pattern(regexp = "de|en", message = "must be de or en, or absent for both") @Schema(examples = "de") String language,
        @Min(0) @Max(1000) @Schema(examples = "50") Integer priority, Boolean enabled,
        @Schema(examples = "receipt-printing-de") String answer) implements CatalogueEntry {
    public static final int DEFAULT_PRIORITY = 50;

    public Rule {
        priority = priority == null ? Integer.valueOf(DEFAULT_PRIORITY) : priority;
        enabled = enabled == null ? Boolean.TRUE : enabled;
    }

    public Rule(String id, String component, String query, String language, Integer priority, Boolean enabled) {
        this(id, component, query, language, priority, enabled, null);
    }

    @Override
    public String identity() {
        return id;
    }
}
