package dev.fenster.routing.matching;

/**
 * A word of a text.
 *
 * @param letters
 *        lower case, composed, without soft hyphens
 * @param position
 *        how many words stand before it
 * @param lastPosition
 *        the same, or that of its last part if it is joined
 * @param start
 *        first UTF-16 unit in the text
 * @param end
 *        the UTF-16 unit after the last
 * @param joined
 *        whether this is several hyphenated words in one, as {@code bondrucker} for "Bon-Drucker"; it stands beside its first
 *        part
 */
record ScannedWord(String letters, int position, int lastPosition, int start, int end, boolean joined) {}
