package dev.fenster.intake.access;

import java.io.IOException;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** Reads API keys from the topic and from the seed file. */
final class ApiKeyJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private ApiKeyJson() {}

    /**
     * @throws IllegalArgumentException
     *         when it is none; the message does not repeat it
     */
    static ApiKey read(byte[] json) {
        try {
            return MAPPER.readValue(json, ApiKey.class);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /**
     * @throws IllegalArgumentException
     *         when it is no array of keys
     */
    static List<ApiKey> readAll(byte[] json) {
        try {
            return MAPPER.readValue(json, new TypeReference<List<ApiKey>>() {
            });
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static IllegalArgumentException unreadable(IOException e) {
        var reason = e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getClass().getSimpleName();
        return new IllegalArgumentException(reason, e);
    }
}
