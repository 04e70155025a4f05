package dev.fenster.routing.question;

import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How questions are answered. */
@ConfigMapping(prefix = "fenster.questions")
interface QuestionConfig {
    /** Signs the links by which questions are answered without a login; at least 32 characters. Without it there are no such links. */
    Optional<String> linkSecret();

    /** How long a link can be used, beyond the time until which an answer is promised. */
    @WithDefault("14d")
    Duration linkValid();

    /** Business time within which an answer is promised where no workflow says it. */
    @WithDefault("PT8H")
    Duration answerWithin();
}
