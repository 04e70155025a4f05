package dev.fenster.intake.mail;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The headers of a mail or of one of its parts, in their order. */
final class MailHeaders {
    private static final int LONGEST = 2000;

    private final List<Entry> entries;

    MailHeaders(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /**
     * @param value
     *        as it was sent; a byte that was not encoded is a character up to U+00FF
     */
    record Entry(String name, String value) {}

    List<Entry> entries() {
        return entries;
    }

    /** @return the first 2,000 characters of each value as it was sent, in one line */
    Stream<String> all(String name) {
        return entries.stream().filter(entry -> entry.name().equalsIgnoreCase(name))
                .map(entry -> entry.value().length() <= LONGEST ? entry.value() : entry.value().substring(0, LONGEST))
                .map(value -> value.replaceAll("\\r?\\n[ \\t]*", " ").strip());
    }

    /** @return the first value, in one line */
    Optional<String> raw(String name) {
        return all(name).findFirst();
    }

    /** @return the first value in lower case, or an empty string */
    String lower(String name) {
        return raw(name).orElse("").toLowerCase(Locale.ROOT);
    }

    /** @return the first value as text of one line; empty when it is missing or blank */
    Optional<String> text(String name) {
        return raw(name).map(EncodedWords::decode).map(MailHeaders::oneLine).filter(value -> !value.isEmpty());
    }

    boolean has(String name) {
        return raw(name).isPresent();
    }

    static String oneLine(String value) {
        return value.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").replaceAll("\\s{2,}", " ").strip();
    }
}
