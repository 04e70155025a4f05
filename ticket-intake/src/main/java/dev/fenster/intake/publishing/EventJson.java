package dev.fenster.intake.publishing;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** Writes events' payloads: what is absent is left out, times are RFC 3339 in UTC. */
public final class EventJson {
    private static final ObjectWriter WRITER = mapper().build().writer();
    private static final ObjectWriter CANONICAL = mapper().enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY).build()
            .writer();

    private EventJson() {}

    public static byte[] bytes(Object payload) {
        return bytes(WRITER, payload);
    }

    /** @return SHA-256 of the payload with its fields in alphabetical order, 64 hexadecimal digits */
    public static String contentHash(Object payload) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(CANONICAL, payload)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static byte[] bytes(ObjectWriter writer, Object payload) {
        try {
            return writer.writeValueAsBytes(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An event of " + payload.getClass().getSimpleName() + " cannot be written", e);
        }
    }

    private static JsonMapper.Builder mapper() {
        return JsonMapper.builder().addModule(new JavaTimeModule()).defaultPropertyInclusion(
                JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
    }
}
