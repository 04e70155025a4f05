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
    private static final ObjectReader READER = reader();

    private JsonObjectParser() {}

    /**
     * @throws ProblemException
     *         400 for what is not one JSON object in UTF-8, nested at most 64 deep, with no name given twice
     */
    public static ObjectNode parse(byte[] body) {
        return object(text(body));
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

    private static ObjectNode object(String text) {
        try {
            if (READER.readTree(text) instanceof ObjectNode object) {
                return object;
            }
            throw ProblemException.malformed("The body has to be one JSON object: {…}.");
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

    private static ObjectReader reader() {
        var constraints = StreamReadConstraints.builder().maxNestingDepth(DEPTH).maxNumberLength(100).maxNameLength(1000)
                .maxStringLength(LIMIT).maxDocumentLength(LIMIT).build();
        var factory = JsonFactory.builder().streamReadConstraints(constraints)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION).build();
        return new JsonMapper(factory).readerFor(JsonNode.class).with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    }
}
