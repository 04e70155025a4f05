package dev.fenster.routing.matching;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a rule asks of a ticket beside its text, as in {@code channel:phone} and {@code version:4.2..4.4}.
 *
 * @param value
 *        lower case
 * @param versions
 *        null unless the field is the version
 */
record TicketCondition(Field field, String value, VersionRange versions) {
    enum Field {
        CHANNEL,
        SOURCE,
        LANGUAGE,
        PRODUCT,
        VERSION,
        SEGMENT,
        TAG;

        static Optional<Field> of(String name) {
            return Arrays.stream(values()).filter(field -> field.toString().equals(name)).findFirst();
        }

        static String all() {
            return Arrays.stream(values()).map(field -> field + ":").collect(Collectors.joining(", "));
        }

        /** @return what a ticket says; the version is compared as a number instead */
        List<String> of(TicketContent ticket) {
            return switch (this) {
                case CHANNEL -> one(ticket.channel());
                case SOURCE -> one(ticket.source());
                case LANGUAGE -> one(ticket.language());
                case PRODUCT -> ticket.products();
                case SEGMENT -> one(ticket.segment());
                case TAG -> ticket.tags();
                case VERSION -> List.of();
            };
        }

        private static List<String> one(String value) {
            return value == null ? List.of() : List.of(value);
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @return what stands for {@code field:value}, whatever its capitals */
    static String sign(Field field, String value) {
        return field + ":" + value.strip().toLowerCase(Locale.ROOT);
    }

    String sign() {
        return sign(field, value);
    }

    @Override
    public String toString() {
        return field + ":" + (value.matches("\\S+") ? value : "\"" + value + "\"");
    }
}
