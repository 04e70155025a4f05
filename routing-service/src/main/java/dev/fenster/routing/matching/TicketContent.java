package dev.fenster.routing.matching;

import java.util.List;

/**
 * What rules look at in a ticket; all may be null.
 *
 * @param language
 *        ISO 639-1
 * @param products
 *        the product's names and key
 */
public record TicketContent(String subject, String text, String language, String channel, String source, List<String> products,
        String version, String segment, List<String> tags) {
    public TicketContent {
        products = products == null ? List.of() : List.copyOf(products);
        tags = tags == null ? List.of() : List.copyOf(tags);
    }

    /** A ticket of which no more is known. */
    public static TicketContent of(String subject, String text, String language) {
        return new TicketContent(subject, text, language, null, null, null, null, null, null);
    }
}
