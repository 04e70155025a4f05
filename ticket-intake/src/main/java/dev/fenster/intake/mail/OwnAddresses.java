package dev.fenster.intake.mail;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where support writes from.
 *
 * @param entries
 *        addresses such as {@code support@firma.de} and domains such as {@code firma.de}
 */
record OwnAddresses(List<String> entries) {
    OwnAddresses {
        entries = entries.stream().map(entry -> entry.toLowerCase(Locale.ROOT).replaceFirst("^@", "")).toList();
    }

    /** @return whether the address is support's, by itself or by its domain or one below it */
    boolean include(String address) {
        var domain = address.substring(address.lastIndexOf('@') + 1);
        return entries.stream().anyMatch(entry -> entry.contains("@")
                ? entry.equals(address)
                : entry.equals(domain) || domain.endsWith("." + entry));
    }

    /** @return whether a mailing list is nothing but support's own address, as a group of Google's is */
    boolean isList(String listId) {
        return entries.stream().anyMatch(entry -> listId.contains("<" + entry.replace('@', '.') + ">")
                || !entry.contains("@") && listId.matches(".*<[^<>]*\\." + Pattern.quote(entry) + ">.*"));
    }
}
