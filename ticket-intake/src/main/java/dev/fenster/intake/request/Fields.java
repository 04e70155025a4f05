package dev.fenster.intake.request;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.fenster.intake.problem.FieldError;
import dev.fenster.intake.problem.ProblemException;

/**
 * Reads the fields of one JSON object and notes every one that is wrong, so that a client hears of all at once. A field that is
 * absent, null or blank, and one that is wrong, is returned as null.
 */
public final class Fields {
    private static final int MOST_ERRORS = 50;
    private static final int LONGEST_NAME = 60;
    private static final ClassValue<Map<String, Enum<?>>> CONSTANTS = new ClassValue<>() {
        @Override
        protected Map<String, Enum<?>> computeValue(Class<?> type) {
            var byName = new LinkedHashMap<String, Enum<?>>();
            for (var constant : type.getEnumConstants()) {
                var each = (Enum<?>) constant;
                byName.put(each.name().toLowerCase(Locale.ROOT), each);
            }
            return byName;
        }
    };

    private final ObjectNode node;
    private final String prefix;
    private final TimeWindow window;
    private final List<FieldError> errors;
    private final Set<String> known = new LinkedHashSet<>();

    private Fields(ObjectNode node, String prefix, TimeWindow window, List<FieldError> errors) {
        this.node = node;
        this.prefix = prefix;
        this.window = window;
        this.errors = errors;
    }

    public static Fields of(ObjectNode node, TimeWindow window) {
        return new Fields(node, "", window, new ArrayList<>());
    }

    /** @return a string of one line and at most so many characters, without blanks around it */
    public String line(String name, int limit) {
        return plain(name, string(name, node.get(name), limit));
    }

    /** @return a string of at most so many characters, without what no database can hold */
    public String text(String name, int limit) {
        var value = string(name, node.get(name), limit);
        return value == null ? null : Characters.storable(value);
    }

    public <E extends Enum<E>> E choice(String name, Class<E> type) {
        var value = string(name, node.get(name), LONGEST_NAME);
        if (value == null) {
            return null;
        }
        var constants = CONSTANTS.get(type);
        var constant = constants.get(value);
        return constant != null
                ? type.cast(constant)
                : wrong(name, "must be one of " + String.join(", ", constants.keySet()) + ".");
    }

    /** @return a time within the {@link TimeWindow} */
    public Instant time(String name) {
        var value = string(name, node.get(name), LONGEST_NAME);
        if (value == null) {
            return null;
        }
        var time = TimeWindow.parse(value);
        if (time == null) {
            return wrong(name, "must be a time with an offset as in RFC 3339, such as 2026-11-02T08:15:00+01:00.");
        }
        return window.contains(time) ? time : wrong(name, window.description());
    }

    public Boolean flag(String name) {
        var value = value(name);
        return value == null
                ? null
                : value.isBoolean()
                        ? Boolean.valueOf(value.booleanValue())
                        : wrong(name, "must be true or false, without quotes.");
    }

    public Integer integer(String name, int min, int max) {
        var number = wholeNumber(name, min, max);
        return number == null ? null : Integer.valueOf(number.intValue());
    }

    public Long wholeNumber(String name, long min, long max) {
        var value = value(name);
        return value == null
                ? null
                : value.isIntegralNumber() && value.canConvertToLong() && within(value.longValue(), min, max)
                        ? Long.valueOf(value.longValue())
                        : wrong(name, "must be a whole number from " + min + " to " + max + ".");
    }

    /** @return a number from 0 to so much, with at most four decimal places */
    public BigDecimal amount(String name, long max) {
        var value = value(name);
        if (value == null) {
            return null;
        }
        var amount = value.isNumber() ? value.decimalValue() : null;
        var fits = amount != null && amount.signum() >= 0 && amount.compareTo(BigDecimal.valueOf(max)) <= 0
                && amount.scale() <= 4;
        return fits ? amount : wrong(name, "must be a number from 0 to " + max + " with at most 4 decimal places.");
    }

    /** @return the lines of an array, each once; null when there are none */
    public List<String> lines(String name, int mostLines, int limit) {
        var value = value(name);
        if (value == null) {
            return null;
        }
        if (!value.isArray()) {
            return wrong(name, "must be an array of strings.");
        }
        if (value.size() > mostLines) {
            return wrong(name, "has " + value.size() + " entries; at most " + mostLines + " are taken.");
        }
        var lines = new LinkedHashSet<String>();
        for (int i = 0; i < value.size(); i++) {
            addLine(name + "[" + i + "]", value.get(i), limit, lines);
        }
        return lines.isEmpty() ? null : List.copyOf(lines);
    }

    /** @return the fields of an object inside this one, whose errors are noted here too */
    public Fields object(String name) {
        var value = value(name);
        if (value == null) {
            return null;
        }
        return value instanceof ObjectNode object
                ? new Fields(object, prefix + name + ".", window, errors)
                : wrong(name, "must be an object: {…}.");
    }

    /** @return the fields of each object of an array, whose errors are noted here too; null when there is no array */
    public List<Fields> objects(String name, int most) {
        var value = value(name);
        if (value == null) {
            return null;
        }
        if (!value.isArray()) {
            return wrong(name, "must be an array of objects.");
        }
        if (value.size() > most) {
            return wrong(name, "has " + value.size() + " entries; at most " + most + " are taken.");
        }
        var objects = new ArrayList<Fields>();
        for (int i = 0; i < value.size(); i++) {
            var path = name + "[" + i + "]";
            if (value.get(i) instanceof ObjectNode object) {
                objects.add(new Fields(object, prefix + path + ".", window, errors));
            } else {
                wrong(path, "must be an object: {…}.");
            }
        }
        return objects;
    }

    /** Notes an error that the caller found. */
    public <T> T wrong(String name, String message) {
        if (errors.size() < MOST_ERRORS) {
            errors.add(new FieldError(prefix + name, message));
        }
        return null;
    }

    public <T> T required(String name, T value) {
        return value != null || isWrong(name) ? value : wrong(name, "is required.");
    }

    public boolean isWrong(String name) {
        return errors.stream().anyMatch(error -> error.field().startsWith(prefix + name));
    }

    /** Notes each field that nobody asked for. */
    public void refuseOthers() {
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                wrong(shortened(name), "is not known here; remove it. Known are " + String.join(", ", known) + ".");
            }
        });
    }

    /**
     * @throws ProblemException
     *         400 naming every wrong field
     */
    public void throwIfWrong() {
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }

    private JsonNode value(String name) {
        known.add(name);
        var value = node.get(name);
        return value == null || value.isNull() ? null : value;
    }

    private String string(String name, JsonNode value, int limit) {
        known.add(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            return wrong(name, "must be a string.");
        }
        var string = value.textValue().strip();
        if (string.length() > limit) {
            return wrong(name, "has " + string.length() + " characters; at most " + limit + " are taken. Shorten it.");
        }
        return string.isEmpty() ? null : string;
    }

    private void addLine(String name, JsonNode value, int limit, Set<String> lines) {
        var line = plain(name, string(name, value, limit));
        known.remove(name);
        if (line != null) {
            lines.add(line);
        }
    }

    private String plain(String name, String value) {
        return value == null || Characters.isPlainLine(value)
                ? value
                : wrong(name, "must not contain control characters or line breaks; remove them.");
    }

    private static boolean within(long value, long min, long max) {
        return value >= min && value <= max;
    }

    private static String shortened(String name) {
        return Characters.storable(name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…");
    }
}
