package dev.fenster.routing.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The words of a ticket that rules look for, subject and text one behind the other, and what else they look for in it. */
final class TicketWords {
    private static final String SUBJECT = "subject";
    private static final String TEXT = "text";
    /** So far from each other are subject and text that no phrase reaches from one into the other. */
    private static final int GAP = 1_000;
    private static final Places NOWHERE = new Places();

    /** A word at its place; {@code last} is the position of the last word in it, if it is several hyphenated ones. */
    record Place(int first, int last, int start, int end) {}

    /** Places in the order of their positions. */
    static final class Places extends ArrayList<Place> {
        private static final long serialVersionUID = 1L;

        /** @return the index of the first place that begins at this position or behind it */
        int from(int position) {
            var low = 0;
            var high = size();
            while (low < high) {
                var middle = (low + high) >>> 1;
                if (get(middle).first() < position) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }

    private final String subject;
    private final String text;
    private final Map<Integer, Places> places = new HashMap<>();

    /**
     * @param vocabularies
     *        of the languages in which the ticket is read
     */
    TicketWords(String subject, String text, Collection<Vocabulary> vocabularies) {
        this.subject = subject == null ? "" : subject;
        this.text = text == null ? "" : text;
        read(this.subject, 0, 0, vocabularies);
        read(this.text, RuleMatcher.READ_WORDS + GAP, this.subject.length(), vocabularies);
    }

    /** Something that the ticket has, but not as a word. */
    void add(int sign) {
        places.computeIfAbsent(sign, key -> new Places());
    }

    boolean has(int sign) {
        return places.containsKey(sign);
    }

    Places at(int sign) {
        return places.getOrDefault(sign, NOWHERE);
    }

    Iterable<Integer> signs() {
        return places.keySet();
    }

    /** @return the words from the first to the last place */
    MatchedWords words(Place first, Place last) {
        var length = subject.length();
        var start = first.start();
        var end = last.end();
        return end <= length && first.first() < RuleMatcher.READ_WORDS
                ? new MatchedWords(SUBJECT, start, end, subject.substring(start, end))
                : new MatchedWords(TEXT, start - length, end - length, text.substring(start - length, end - length));
    }

    /** @return whether a sentence ends between the places */
    boolean isSentenceBetween(Place first, Place second) {
        var length = subject.length();
        var content = second.end() <= length ? subject : text;
        var offset = second.end() <= length ? 0 : length;
        return content.substring(first.end() - offset, second.start() - offset).chars()
                .anyMatch(symbol -> ".!?;:\n".indexOf(symbol) >= 0);
    }

    private void read(String content, int position, int offset, Collection<Vocabulary> vocabularies) {
        for (var word : WordScanner.scan(content, RuleMatcher.READ_WORDS)) {
            Place place = null;
            for (var vocabulary : vocabularies) {
                for (var sign : vocabulary.of(word)) {
                    place = place == null ? place(word, position, offset) : place;
                    places.computeIfAbsent(sign, key -> new Places()).add(place);
                }
            }
        }
    }

    private static Place place(ScannedWord word, int position, int offset) {
        return new Place(position + word.position(), position + word.lastPosition(), offset + word.start(),
                offset + word.end());
    }
}
