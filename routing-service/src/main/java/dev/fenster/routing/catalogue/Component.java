package dev.fenster.routing.catalogue;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A part of a product that one owner is responsible for. */
@Schema(description = "A part of a product. product, owner and parent are keys.")
public record Component(
        @NotNull @Pattern(regexp = KEY, message = KEY_MESSAGE) @Schema(examples = "receipt-printing") String key,
        @NotNull @Schema(examples = "kasse") String product,
        @NotBlank @Size(max = 200) @Schema(examples = "Bondruck") String name,
        @NotNull @Schema(examples = "lukas-vogt") String owner, @Schema(examples = "peripherals") String parent)
        implements
            CatalogueEntry {
    @Override
    public String identity() {
        return key;
    }
}
