package dev.fenster.intake.kind;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import com.dashjoin.jsonata.Jsonata.Fn1;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.fenster.intake.html.HtmlText;

/**
 * A JSONata expression that makes tickets and events of a request. It sees {@code method, url, headers, query, body, source}, and
 * has {@code $time(value)}, {@code $text(value)}, {@code $plainText(html)} and {@code $opaque(id)} beside JSONata's own functions.
 * Its result is one of these, or an array of them: {@code {"ticket": …}}, {@code {"event": …}}, {@code {"ignored": "why"}},
 * {@code {"answer": …}}. An answer is an object, or an XML document as string; what is ignored may name its {@code "field"} of the
 * request.
 */
public final class Mapping {
    private static final Duration LONGEST = Duration.ofSeconds(1);
    private static final Fn1<Object, Object> TIME = VendorTime::rfc3339;
    private static final Fn1<Object, Object> PLAIN_TEXT = html -> html instanceof String text ? HtmlText.of(text) : null;
    private static final Fn1<Object, Object> TEXT = VendorText::text;

    private final Jsonata expression;

    private Mapping(Jsonata expression) {
        this.expression = expression;
    }

    /**
     * @throws IllegalArgumentException
     *         saying what is wrong with the expression
     */
    public static Mapping of(String text) {
        try {
            var expression = Jsonata.jsonata(text);
            expression.setValidateInput(false);
            return new Mapping(expression);
        } catch (JException e) {
            throw new IllegalArgumentException(reason(e), e);
        }
    }

    /**
     * @param opaque
     *        makes an id that tells nobody of one that does, such as a telephone number
     * @return what the expression made, each one object
     * @throws MappingException
     *         when it fails, takes longer than a second or makes something else
     */
    public List<ObjectNode> apply(Map<String, Object> request, UnaryOperator<String> opaque) {
        return results(JsonataValues.json(evaluate(request, opaque)));
    }

    /**
     * JSONata's functions throw whatever Java throws when they are given what they are not made for. Its own bound of the depth is not
     * used: it takes every array with two entries for one step deeper, and would end a request with a few hundred messages.
     */
    private Object evaluate(Map<String, Object> request, UnaryOperator<String> opaque) {
        try {
            var frame = expression.createFrame();
            frame.bind("time", TIME);
            frame.bind("plainText", PLAIN_TEXT);
            frame.bind("text", TEXT);
            frame.bind("opaque",
                    (Fn1<Object, Object>) id -> VendorText.text(id) == null ? null : opaque.apply(VendorText.text(id)));
            frame.setEvaluateEntryCallback(new TimeLimit(LONGEST));
            return expression.evaluate(request, frame);
        } catch (RuntimeException | StackOverflowError e) {
            throw new MappingException("The mapping failed: " + reason(e), e);
        }
    }

    /**
     * @return what an expression finds in a request, a string or number; empty when it finds nothing or something else
     * @throws MappingException
     *         when it fails or takes longer than a second
     */
    public static Optional<String> value(String expression, Map<String, Object> request, UnaryOperator<String> opaque) {
        return of("{\"value\": (" + expression + ")}").apply(request, opaque).stream().map(result -> result.path("value"))
                .filter(value -> value.isTextual() || value.isNumber()).map(JsonNode::asText).filter(value -> !value.isBlank())
                .findFirst();
    }

    /** Applies it and tells which fields of the body it did not look at. */
    public Trial attempt(Map<String, Object> request, UnaryOperator<String> opaque) {
        var unread = RecordingMap.paths();
        var results = apply(RecordingMap.of("", request, unread), opaque);
        return new Trial(results, unread.stream().filter(path -> path.startsWith("body")).toList());
    }

    /**
     * @param unread
     *        paths such as {@code body.conversation.meta.hmac_verified}
     */
    public record Trial(List<ObjectNode> results, List<String> unread) {}

    private static List<ObjectNode> results(JsonNode result) {
        var results = new ArrayList<ObjectNode>();
        for (var each : result.isArray() ? result : List.of(result)) {
            if (each instanceof ObjectNode object) {
                results.add(object);
            } else if (!each.isNull()) {
                throw new MappingException("The mapping made something that is no object: an object has one of ticket, event, "
                        + "ignored and answer.", null);
            }
        }
        return results;
    }

    private static String reason(Throwable e) {
        return e instanceof JException jsonata
                ? String.valueOf(jsonata.getDetailedErrorMessage())
                : e.getClass().getSimpleName();
    }
}
