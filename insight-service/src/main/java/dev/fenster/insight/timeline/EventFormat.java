package dev.fenster.insight.timeline;

import static com.fasterxml.jackson.databind.cfg.CoercionAction.Fail;
import static com.fasterxml.jackson.databind.cfg.CoercionInputShape.Boolean;
import static com.fasterxml.jackson.databind.cfg.CoercionInputShape.Float;
import static com.fasterxml.jackson.databind.cfg.CoercionInputShape.Integer;

import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

import org.jboss.logging.Logger;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;

/**
 * How events are read: fields nobody knows are ignored, a known field of the wrong type is an error and never bent into shape.
 */
public final class EventFormat {
    private static final Logger LOG = Logger.getLogger(EventFormat.class);
    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private static final JsonMapper MAPPER = JsonMapper.builder().disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .withCoercionConfig(LogicalType.Textual,
                    text -> text.setCoercion(Integer, Fail).setCoercion(Float, Fail).setCoercion(Boolean, Fail))
            .addModule(new SimpleModule().addDeserializer(Instant.class, new TimeDeserializer())).build();

    private EventFormat() {}

    /**
     * @throws IOException
     *         when the bytes are no JSON, or not UTF-8
     */
    public static JsonNode tree(byte[] json) throws IOException {
        return MAPPER.readTree(json);
    }

    /**
     * @throws JsonProcessingException
     *         when a field that is known has the wrong type
     */
    public static <T> T read(JsonNode json, Class<T> type) throws JsonProcessingException {
        return MAPPER.treeToValue(json, type);
    }

    /**
     * @throws IllegalStateException
     *         when what this service stored cannot be read
     */
    static <T> T readStored(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored event is not readable", e);
        }
    }

    /** Times with their offset, cut to the microseconds that PostgreSQL keeps. */
    private static final class TimeDeserializer extends StdScalarDeserializer<Instant> {
        private static final long serialVersionUID = 1;

        TimeDeserializer() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (Instant) context.handleUnexpectedToken(Instant.class, parser);
            }
            try {
                var time = OffsetDateTime.parse(parser.getText()).toInstant().truncatedTo(ChronoUnit.MICROS);
                return time.isBefore(EARLIEST) || !time.isBefore(LATEST) ? reject(parser, context) : time;
            } catch (DateTimeParseException e) {
                LOG.debug("Not a time", e);
                return reject(parser, context);
            }
        }

        private static Instant reject(JsonParser parser, DeserializationContext context) throws IOException {
            return (Instant) context.handleWeirdStringValue(Instant.class, parser.getText(),
                    "must be an RFC 3339 time with its offset, from 1970 to 2199");
        }
    }
}
