package dev.fenster.intake.inbound;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Changes samples as broken senders, broken networks and attackers do. Of the same random numbers it makes the same changes. */
final class Mutator {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int MANY = 150_000;
    /** Stands for what no Java string turns into bytes: half a character. */
    private static final String LONE_SURROGATE = "~lone~";
    private static final List<String> STRINGS = List.of("", " ", "\0", "a\0b\u0001", LONE_SURROGATE, "x" + LONE_SURROGATE,
            "\uFEFF",
            "\uD83D\uDE00", "null", "-1", "1e400", "9".repeat(90), "{}", "[]", "${x}", "$$", "'; DROP TABLE tickets; --",
            "<b>&amp;",
            "\r\nX-Injected: 1", "../../etc/passwd", "2026-13-45T99:99:99Z", "9999999999999999", "0000-00-00", "%", "%00",
            "anna@example.de",
            "\u202Eabc", "a".repeat(300), "\t", "true", "🧾".repeat(80));
    private static final List<String> CONTENT_TYPES = List.of("", "application/json; charset=utf-16",
            "application/json;charset=none",
            "multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=\"", "text/html", "*/*",
            "application/x-www-form-urlencoded; charset=utf-7", "application/json, text/plain", "application/JSON", "json",
            ";;;",
            "message/rfc822", "application/cloudevents+json", "text/plain; charset=\"",
            "multipart/form-data; boundary=" + "b".repeat(300));

    private final Random random;

    Mutator(Random random) {
        this.random = random;
    }

    /** @return the sample with one to three changes in the content of its body */
    KindSample content(KindSample sample) {
        var changed = (ObjectNode) sample.content().deepCopy();
        var request = (ObjectNode) changed.get("request");
        for (int i = random.nextInt(3); i >= 0; i--) {
            changeSomewhere(request, bodyField(request));
        }
        return new KindSample(sample.kind(), sample.name(), changed);
    }

    /** @return the bytes with one to three changes, of which some undo others or change nothing in these */
    byte[] bytes(byte[] body) {
        var changed = body;
        for (int i = random.nextInt(3); i >= 0; i--) {
            changed = changedOnce(changed);
        }
        return changed;
    }

    /** @return as {@link #bytes}, and never the same */
    byte[] otherBytes(byte[] body) {
        var changed = bytes(body);
        return Arrays.equals(changed, body) ? Arrays.copyOf(body, body.length + 1) : changed;
    }

    String contentType() {
        return CONTENT_TYPES.get(random.nextInt(CONTENT_TYPES.size()));
    }

    String headerValue() {
        return STRINGS.get(random.nextInt(STRINGS.size())).replaceAll("[^ -~]", "").strip();
    }

    /** @return the bytes with the half characters that Java's strings cannot become */
    static byte[] withLoneSurrogates(byte[] body) {
        var text = new String(body, StandardCharsets.ISO_8859_1);
        return text.contains(LONE_SURROGATE)
                ? text.replace(LONE_SURROGATE, "\\ud83d").getBytes(StandardCharsets.ISO_8859_1)
                : body;
    }

    private static String bodyField(ObjectNode request) {
        return List.of("body", "form", "multipart", "text").stream().filter(request::has).findFirst()
                .orElseGet(() -> request.fieldNames().next());
    }

    private void changeSomewhere(ObjectNode request, String field) {
        var places = new ArrayList<ContainerNode<?>>();
        collect(request.get(field), places);
        if (places.isEmpty() || random.nextInt(40) == 0) {
            request.set(field, other(request.get(field)));
            return;
        }
        var place = places.get(random.nextInt(places.size()));
        if (place instanceof ObjectNode object) {
            changeField(object);
        } else if (place instanceof ArrayNode array) {
            changeEntry(array);
        }
    }

    private static void collect(JsonNode node, List<ContainerNode<?>> places) {
        if (node instanceof ContainerNode<?> container) {
            places.add(container);
            node.forEach(each -> collect(each, places));
        }
    }

    private void changeField(ObjectNode object) {
        if (object.isEmpty() || random.nextInt(12) == 0) {
            object.set(string(), other(object));
            return;
        }
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        var name = names.get(random.nextInt(names.size()));
        switch (random.nextInt(6)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(name.toUpperCase(Locale.ROOT), object.remove(name));
            case 2 -> object.set(name, object.get(names.get(random.nextInt(names.size()))).deepCopy());
            default -> object.set(name, other(object.get(name)));
        }
    }

    private void changeEntry(ArrayNode array) {
        int index = array.isEmpty() ? 0 : random.nextInt(array.size());
        switch (random.nextInt(4)) {
            case 0 -> array.removeAll();
            case 1 -> array.insert(index, array.isEmpty() ? JSON.nullNode() : array.get(index).deepCopy());
            case 2 -> array.insert(index, other(JSON.nullNode()));
            default -> other(array, 60).forEach(array::add);
        }
    }

    private ArrayNode other(JsonNode node, int times) {
        var many = JSON.arrayNode();
        for (int i = 0; i < times; i++) {
            many.add(random.nextBoolean() ? other(node) : JSON.textNode(string()));
        }
        return many;
    }

    private JsonNode other(JsonNode node) {
        return switch (random.nextInt(16)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.booleanNode(random.nextBoolean());
            case 2 -> JSON.numberNode(random.nextLong());
            case 3 -> JSON.numberNode(random.nextInt(5) - 2);
            case 4 -> JSON.numberNode(new BigDecimal("1e" + (random.nextInt(90) + 300)));
            case 5 -> JSON.numberNode(new BigInteger("9".repeat(random.nextInt(95) + 1)));
            case 6 -> JSON.objectNode();
            case 7 -> JSON.arrayNode();
            case 8 -> JSON.arrayNode().add(node.deepCopy());
            case 9 -> JSON.objectNode().set(string(), node.deepCopy());
            case 10 -> nested(random.nextInt(90));
            case 11 -> JSON.textNode(node.isTextual() ? node.textValue() + string() : node.toString());
            case 12 -> random.nextInt(10) == 0 ? JSON.textNode("Kasse 030 1 @".repeat(MANY / 13)) : JSON.numberNode(1.5);
            default -> JSON.textNode(string());
        };
    }

    private static JsonNode nested(int depth) {
        JsonNode node = JSON.textNode("deep");
        for (int i = 0; i < depth; i++) {
            node = i % 2 == 0 ? JSON.arrayNode().add(node) : JSON.objectNode().set("a", node);
        }
        return node;
    }

    private String string() {
        return STRINGS.get(random.nextInt(STRINGS.size()));
    }

    private byte[] changedOnce(byte[] body) {
        int at = body.length == 0 ? 0 : random.nextInt(body.length);
        int to = Math.min(body.length, at + 1 + random.nextInt(20));
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> flipped(body, at);
            case 3, 4 -> spliced(body, at, at, noise());
            case 5 -> spliced(body, at, to, new byte[0]);
            case 6 -> Arrays.copyOf(body, at);
            case 7 -> spliced(body, at, at, Arrays.copyOfRange(body, at, to));
            case 8 -> spliced(body, at, to, new byte[]{(byte) 0xC3, (byte) 0x28, 0, (byte) 0xFF});
            case 9 -> new String(body, StandardCharsets.UTF_8).getBytes(random.nextBoolean()
                    ? StandardCharsets.UTF_16
                    : StandardCharsets.ISO_8859_1);
            case 10 -> spliced(body, 0, 0, new byte[]{(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
            default -> random.nextInt(3) == 0 ? new byte[0] : spliced(body, body.length, body.length, body);
        };
    }

    private byte[] noise() {
        var noise = new byte[1 + random.nextInt(8)];
        random.nextBytes(noise);
        return noise;
    }

    private byte[] flipped(byte[] body, int at) {
        var changed = body.clone();
        if (changed.length > 0) {
            changed[at] ^= (byte) (1 << random.nextInt(8));
        }
        return changed;
    }

    private static byte[] spliced(byte[] body, int from, int to, byte[] inserted) {
        var changed = new byte[body.length - (to - from) + inserted.length];
        System.arraycopy(body, 0, changed, 0, from);
        System.arraycopy(inserted, 0, changed, from, inserted.length);
        System.arraycopy(body, to, changed, from + inserted.length, body.length - to);
        return changed;
    }
}
