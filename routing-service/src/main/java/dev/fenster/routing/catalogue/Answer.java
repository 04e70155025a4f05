package dev.fenster.routing.catalogue;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What to answer on tickets of a component, in one language. */
@Schema(description = "What to answer on tickets of a component, in one language.")
public record Answer(@NotNull @Pattern(regexp = KEY, message = KEY_MESSAGE) @Schema(examples = "receipt-printing-de") String id,
        @NotNull @Schema(examples = "receipt-printing") String component,
        @NotNull @Pattern(regexp = "[a-z]{2}", message = "must be an ISO 639-1 code such as de") @Schema(examples = "de") String language,
        @NotBlank @Size(max = 10_000) @Schema(examples = "Bitte prüfen Sie, ob Papier eingelegt ist.") String text,
        @Size(max = 2_000) @Pattern(regexp = "https?://\\S+", message = "must begin with http:// or https://") @Schema(examples = "https://hilfe.zettelwald.example/bondruck") String link)
        implements
            CatalogueEntry {
    @Override
    public String identity() {
        return id;
    }
}
