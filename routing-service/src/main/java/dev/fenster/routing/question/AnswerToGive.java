package dev.fenster.routing.question;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

record AnswerToGive(
        @NotBlank @Size(max = 10_000) @Schema(examples = "Ja: Druckdienst neu starten, Version 4.2.2 behebt es.") String answer) {}
