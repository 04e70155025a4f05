package dev.fenster.routing.catalogue;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A product, with the owner of its tickets that no rule matches. */
@Schema(description = "A product. triageOwner, the key of an owner, gets its tickets that no rule matches.")
public record Product(@NotNull @Pattern(regexp = KEY, message = KEY_MESSAGE) @Schema(examples = "kasse") String key,
        @NotBlank @Size(max = 200) @Schema(examples = "Zettelwald Kasse") String name,
        @NotNull @Schema(examples = "hotline-kasse") String triageOwner) implements CatalogueEntry {
    @Override
    public String identity() {
        return key;
    }
}
