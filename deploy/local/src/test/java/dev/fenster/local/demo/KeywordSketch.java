package dev.fenster.local.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A rough idea of what the routing service does with the demo rules, for tests of the texts: German words match inside
 * compounds, English ones by their beginning. Knows {@code A OR B} and {@code (A OR B) AND (C OR D)}.
 */
final class KeywordSketch {

    private record Rule(String component, String query, String language, int priority) {}

    private final List<Rule> rules = DemoFiles.table("catalogue/rules.csv").stream().map(KeywordSketch::rule).toList();

    /** The component of the matching rule with the highest priority. */
    Optional<String> component(DemoTicket ticket, String language) {
        String text = " " + plain(ticket.subject() + " " + ticket.text()) + " ";
        return rules.stream().filter(rule -> rule.language().equals(language)).filter(rule -> matches(rule, text))
                .max((one, other) -> Integer.compare(one.priority(), other.priority())).map(Rule::component);
    }

    private static boolean matches(Rule rule, String text) {
        return Arrays.stream(rule.query().split(" AND ")).allMatch(
                part -> Arrays.stream(part.replaceAll("[()]", "").split(" OR ")).anyMatch(term -> contains(text, term, rule)));
    }

    private static boolean contains(String text, String term, Rule rule) {
        String word = plain(term);
        boolean insideCompounds = rule.language().equals("de") && word.length() > 4;
        return text.contains(insideCompounds ? word : " " + word + (word.length() < 5 ? " " : ""));
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss")
                .replaceAll("[^a-z0-9]+", " ").strip();
    }

    private static Rule rule(Map<String, String> row) {
        return new Rule(row.get("component"), row.get("query"), row.get("language"), Integer.parseInt(row.get("priority")));
    }
}
