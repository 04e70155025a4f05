package dev.fenster.routing.catalogue;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who takes care: a person or a team.
 *
 * @param deputies
 *        keys of those who stand in, the first first
 * @param left
 *        the first day on which he belongs to the company no more; null for most
 */
@Schema(description = "Who takes care: a person or a team. deputies, keys of owners, stand in while he is absent or when he has left; the first"
        + " who is there does. left is the first day on which he belongs to the company no more.")
public record Owner(@NotNull @Pattern(regexp = KEY, message = KEY_MESSAGE) @Schema(examples = "lukas-vogt") String key,
        @NotBlank @Size(max = 200) @Schema(examples = "Lukas Vogt") String name,
        @NotNull(message = "must be person or team") @Schema(examples = "person") OwnerKind kind,
        @Size(max = 254) @Pattern(regexp = "[^@\\s]+@[^@\\s]+", message = "must be an e-mail address") @Schema(examples = "lukas.vogt@zettelwald.example") String email,
        @Size(max = 20) List<@NotNull String> deputies, @Size(max = 100) List<@NotNull @Valid Absence> absences,
        @Schema(examples = "2027-01-01") LocalDate left) implements CatalogueEntry {
    public Owner {
        deputies = deputies == null ? List.of() : deputies;
        absences = absences == null ? List.of() : absences;
    }

    public Owner(String key, String name, OwnerKind kind, String email) {
        this(key, name, kind, email, null, null, null);
    }

    @Override
    public String identity() {
        return key;
    }
}
