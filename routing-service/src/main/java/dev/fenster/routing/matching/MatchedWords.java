package dev.fenster.routing.matching;

/**
 * Words of a ticket that a rule looks for.
 *
 * @param field
 *        {@code subject} or {@code text}
 * @param start
 *        first UTF-16 unit in the field
 * @param end
 *        the UTF-16 unit after the last
 * @param words
 *        as the customer wrote them
 */
public record MatchedWords(String field, int start, int end, String words) {}
