package dev.fenster.intake.mail;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the addresses in headers such as From and To. */
final class Addresses {
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\"(),;:@\\[\\]]{1,200}@[^\\s<>\"(),;:@\\[\\]]{1,200}");
    private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"(?!@)|\\([^)]*\\)");

    private Addresses() {}

    /** @return the addresses in lower case; names that look like one do not count */
    static List<String> in(String header) {
        var bare = QUOTED.matcher(header).replaceAll(" ");
        var pointed = Pattern.compile("<\\s*([^<>]*@[^<>]*?)\\s*>").matcher(bare).results().map(each -> each.group(1)).toList();
        return (pointed.isEmpty() ? Stream.of(bare) : pointed.stream())
                .flatMap(each -> ADDRESS.matcher(each).results().map(found -> found.group().toLowerCase(Locale.ROOT)))
                .map(address -> address.replaceAll("^'+|[.']+$", "")).toList();
    }

    static Optional<String> first(MailHeaders headers, String name) {
        return headers.all(name).flatMap(value -> in(value).stream()).findFirst();
    }

    static List<String> all(MailHeaders headers, String... names) {
        return Stream.of(names).flatMap(headers::all).flatMap(value -> in(value).stream()).distinct().toList();
    }
}
