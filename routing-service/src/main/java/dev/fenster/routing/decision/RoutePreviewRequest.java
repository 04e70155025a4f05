package dev.fenster.routing.decision;

import java.util.List;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** A ticket that might be. */
@Schema(description = "A ticket that might be. text or subject is needed.")
record RoutePreviewRequest(
        @Size(max = 1_000_000) @Schema(examples = "Seit dem Update druckt die Kasse keine Bons mehr.") String text,
        @Size(max = 1_000) @Schema(examples = "Kasse druckt nicht") String subject,
        @Pattern(regexp = "[a-z]{2}", message = "must be an ISO 639-1 code such as de") @Schema(examples = "de") String language,
        @Size(max = 200) @Schema(examples = "kasse") String product, @Size(max = 200) String component,
        @Pattern(regexp = "phone|chat|social|email|web", message = "must be phone, chat, social, email or web") String channel,
        @Size(max = 200) @Schema(examples = "hotline") String source,
        @Size(max = 100) @Schema(examples = "4.2.1") String productVersion, @Size(max = 100) String segment,
        @Size(max = 100) List<@NotNull @Size(max = 100) String> tags) {
    @JsonIgnore
    @AssertTrue(message = "text or subject is needed")
    @Schema(hidden = true)
    public boolean isTextOrSubject() {
        return text != null || subject != null;
    }

    RoutingQuestion question() {
        return new RoutingQuestion(subject, text, language, product, component, channel, source, productVersion, segment, tags,
                null);
    }
}
