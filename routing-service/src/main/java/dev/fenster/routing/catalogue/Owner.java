package dev.fenster.routing.catalogue;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who takes care: a person or a team. */
@Schema(description = "Who takes care: a person or a team.")
public record Owner(@NotNull @Pattern(regexp = KEY, message = KEY_MESSAGE) @Schema(examples = "lukas-vogt") String key,
        @NotBlank @Size(max = 200) @Schema(examples = "Lukas Vogt") String name,
        @NotNull(message = "must be person or team") @Schema(examples = "person") OwnerKind kind,
        @Size(max = 254) @Pattern(regexp = "[^@\\s]+@[^@\\s]+", message = "must be an e-mail address") @Schema(examples = "lukas.vogt@zettelwald.example") String email)
        implements
            CatalogueEntry {
    @Override
    public String identity() {
        return key;
    }
}
