package dev.fenster.intake.source;

import java.io.IOException;
import java.util.List;
import java.util.function.BinaryOperator;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** Sources as the topic keeps them: with closed secrets. */
@Singleton
class SourceJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private final SecretBox box;

    SourceJson(SecretBox box) {
        this.box = box;
    }

    /**
     * @throws IllegalArgumentException
     *         when it is no source, or its secrets cannot be opened; the message does not repeat it
     */
    Source read(byte[] json) {
        try {
            return with(MAPPER.readValue(json, Source.class), box::opened);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new IllegalArgumentException(e.getClass().getSimpleName(), e);
        }
    }

    Source closed(Source source) {
        return with(source, box::closed);
    }

    private static Source with(Source source, BinaryOperator<String> change) {
        List<String> secrets = source.secrets().stream().map(secret -> change.apply(source.name(), secret)).toList();
        return source.withSecrets(secrets,
                source.verifyToken() == null ? null : change.apply(source.name(), source.verifyToken()));
    }
}
