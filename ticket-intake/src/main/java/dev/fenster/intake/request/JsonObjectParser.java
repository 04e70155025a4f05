package dev.fenster.intake.request;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.fenster.intake.problem.ProblemException;

/** Turns a request's body into one JSON object, or says why it is none. Never repeats the body's content. */
public final class JsonObjectParser {
    /** Bytes of the largest object. */
    public static final int LIMIT = 1024 * 1024;
    private static final int DEPTH = 64;
    private static final char REPLACEMENT = '\uFFFD';
    private static final ObjectReader READER = reader(LIMIT);
    /** For bodies whose size was limited before, such as mails with their attachments. */
    private static final ObjectReader GREAT_READER = reader(Integer.MAX_VALUE);

    private JsonObjectParser() {}

    /**
     * @throws ProblemException
     *         400 for what is not one JSON object in UTF-8, nested at most 64 deep, with no name given twice
     */
    public static ObjectNode parse(byte[] body) {
        if (json(text(body), READER) instanceof ObjectNode object) {
            return object;
        }
        throw ProblemException.malformed("The body has to be one JSON object: {…}.");
    }

    /**
     * @return an object, an array or a scalar of any size
     * @throws ProblemException
     *         400 as for {@link #parse}
     */
    public static JsonNode parseAny(byte[] body) {
        var json = json(text(body), GREAT_READER);
        if (json.isMissingNode()) {
            throw ProblemException.malformed("The body is empty; it has to be JSON.");
        }
        return json;
    }

    private static String text(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0) {
            verify(bytes);
        }
        return text;
    }

    private static void verify(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException e) {
            throw ProblemException.malformed("The body is not valid UTF-8. JSON is sent in UTF-8.");
        }
    }

    private static JsonNode json(String text, ObjectReader reader) {
        try {
            return reader.readTree(text);
        } catch (StreamConstraintsException e) {
            throw ProblemException
                    .malformed("The JSON is nested deeper than " + DEPTH + " levels, or a number or name in it is too long.");
        } catch (JsonProcessingException e) {
            throw ProblemException.malformed("The body is not valid JSON" + place(e)
                    + ". Every name may be given once, and nothing may follow the object.");
        }
    }

    private static String place(JsonProcessingException e) {
        var location = e.getLocation();
        return location == null ? "" : " near line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private static ObjectReader reader(int limit) {
        var constraints = StreamReadConstraints.builder().maxNestingDepth(DEPTH).maxNumberLength(100).maxNameLength(1000)
                .maxStringLength(limit).maxDocumentLength(limit).build();
        var factory = JsonFactory.builder().streamReadConstraints(constraints)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION).build();
        return new JsonMapper(factory).readerFor(JsonNode.class).with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    }
}
