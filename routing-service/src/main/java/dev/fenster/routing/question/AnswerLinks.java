package dev.fenster.routing.question;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.runtime.Startup;

/**
 * Links by which one question can be answered without a login. The signature is HMAC-SHA-256 (RFC 2104) over the question and the
 * second at which the link is over.
 */
@Startup
@ApplicationScoped
class AnswerLinks {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST_SECRET = 32;

    private final byte[] secret;
    private final String origin;
    private final Clock clock;

    /** What a link is worth. */
    enum Worth {
        VALID,
        OVER,
        FORGED
    }

    AnswerLinks(QuestionConfig config,
            @ConfigProperty(name = "fenster.origin", defaultValue = "http://localhost:8080") String origin,
            Clock clock) {
        secret = config.linkSecret().map(AnswerLinks::strong).orElse(null);
        this.origin = origin;
        this.clock = clock;
    }

    /** @return empty when no secret is configured */
    Optional<String> link(UUID questionId, Instant until) {
        var expires = String.valueOf(until.getEpochSecond());
        return secret == null
                ? Optional.empty()
                : Optional.of(origin + "/api/v1/questions/" + questionId + "/form?expires=" + expires + "&signature="
                        + signature(questionId.toString(), expires));
    }

    /** All that a stranger sends may be null, or anything. */
    Worth worth(String questionId, String expires, String signature) {
        if (secret == null || expires == null || signature == null || !MessageDigest.isEqual(
                signature(questionId, expires).getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8))) {
            return Worth.FORGED;
        }
        return isOver(expires) ? Worth.OVER : Worth.VALID;
    }

    private boolean isOver(String expires) {
        try {
            return !clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(expires)));
        } catch (DateTimeException | NumberFormatException e) {
            throw new IllegalStateException("We signed a time that is none", e);
        }
    }

    private String signature(String questionId, String expires) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            var signed = mac.doFinal(("answer\n" + questionId + "\n" + expires).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }

    private static byte[] strong(String text) {
        if (text.length() < SHORTEST_SECRET) {
            throw new IllegalStateException(
                    "fenster.questions.link-secret has " + text.length() + " characters: it needs at least "
                            + SHORTEST_SECRET);
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
