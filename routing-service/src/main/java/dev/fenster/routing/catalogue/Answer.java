package dev.fenster.routing.catalogue;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What to answer on tickets of a component, in one language.
 *
 * @param problem
 *        what is answered, the same in all languages; null for whatever else is wrong with the component
 * @param responsible
 *        key of the owner who takes care; null for the component's owner
 * @param validFrom
 *        the first day on which it may be given; null for always
 * @param validUntil
 *        the last day; null for ever
 * @param reviewedAt
 *        when somebody last looked at it; null for never
 */
@Schema(description = "What to answer on a problem of a component, in one language; the same problem in another language is an entry of its own."
        + " responsible, the key of an owner, takes care instead of the component's owner. The text may hold {customer}, {product}, {version},"
        + " {component}, {owner} and {link}.")
public record Answer(@NotNull @Pattern(regexp = KEY, message = KEY_MESSAGE) @Schema(examples = "receipt-printing-de") String id,
        @NotNull @Schema(examples = "receipt-printing") String component,
        @Size(max = 200) @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank: leave it out") @Schema(examples = "Bon kommt nicht") String problem,
        @NotNull @Pattern(regexp = "[a-z]{2}", message = "must be an ISO 639-1 code such as de") @Schema(examples = "de") String language,
        @NotBlank @Size(max = 10_000) @Schema(examples = "Bitte prüfen Sie, ob Papier eingelegt ist. Mehr: {link}") String text,
        @Size(max = 2_000) @Pattern(regexp = "https?://\\S+", message = "must begin with http:// or https://") @Schema(examples = "https://hilfe.zettelwald.example/bondruck") String link,
        @Schema(examples = "lukas-vogt") String responsible, @Schema(examples = "2026-11-01") LocalDate validFrom,
        @Schema(examples = "2027-03-31") LocalDate validUntil, @Schema(examples = "2026-10-12") LocalDate reviewedAt)
        implements
            CatalogueEntry {
    public Answer(String id, String component, String language, String text, String link) {
        this(id, component, null, language, text, link, null, null, null, null);
    }

    @Override
    public String identity() {
        return id;
    }
}
