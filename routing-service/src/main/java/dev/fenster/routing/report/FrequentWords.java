package dev.fenster.routing.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Groups tickets by their frequent words: the word of the most tickets makes the first group, that of the most others the next.
 * A word that more than half of many tickets have tells nothing and makes none.
 */
final class FrequentWords {
    private static final int GROUPS = 20;
    private static final int WORDS = 5;
    private static final int EXAMPLES = 5;
    private static final int MANY = 10;

    /**
     * Tickets that share words.
     *
     * @param words
     *        those that at least half of the group's tickets have, the most frequent first
     * @param examples
     *        ids of some of the tickets
     */
    record Group(List<String> words, int tickets, List<UUID> examples) {}

    /** A ticket and its words in their ground form, each once. */
    record Ticket(UUID id, Set<String> words) {}

    private FrequentWords() {}

    static List<Group> groups(List<Ticket> tickets) {
        var most = tickets.size() >= MANY ? tickets.size() / 2 : tickets.size();
        var left = new ArrayList<>(tickets);
        var groups = new ArrayList<Group>();
        var usual = counts(tickets);
        while (groups.size() < GROUPS) {
            var word = mostFrequent(counts(left), usual, most);
            if (word.isEmpty()) {
                break;
            }
            var members = left.stream().filter(ticket -> ticket.words().contains(word.get())).toList();
            groups.add(group(members));
            left.removeAll(members);
        }
        return groups;
    }

    private static Optional<String> mostFrequent(Map<String, Integer> counts, Map<String, Integer> usual, int most) {
        return counts.entrySet().stream().filter(word -> word.getValue() > 1 && usual.get(word.getKey()) <= most)
                .min(order()).map(Map.Entry::getKey);
    }

    private static Group group(List<Ticket> members) {
        var words = counts(members).entrySet().stream().filter(word -> 2 * word.getValue() >= members.size()).sorted(order())
                .limit(WORDS).map(Map.Entry::getKey).toList();
        return new Group(words, members.size(), members.stream().limit(EXAMPLES).map(Ticket::id).toList());
    }

    private static Map<String, Integer> counts(List<Ticket> tickets) {
        var counts = new HashMap<String, Integer>();
        tickets.forEach(ticket -> ticket.words().forEach(word -> counts.merge(word, 1, Integer::sum)));
        return counts;
    }

    private static Comparator<Map.Entry<String, Integer>> order() {
        return Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey());
    }
}
