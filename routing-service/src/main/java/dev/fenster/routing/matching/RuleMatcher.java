package dev.fenster.routing.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.monitor.HighlightsMatch;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.monitor.MonitorQuery;

/**
 * Finds the rules that match a ticket. It is made for one set of rules, does not change, and may be used by several threads.
 * Only the first {@link #READ_WORDS} words of a subject or a text are read, so that no ticket is slow.
 */
public final class RuleMatcher implements AutoCloseable {
    public static final int READ_WORDS = 10_000;
    public static final int SHOWN_WORDS = 20;

    private record Compiled(RuleDefinition rule, int specificity) {}

    private final Map<String, Compiled> rules = new LinkedHashMap<>();
    private final Map<Language, Vocabulary> vocabularies = new EnumMap<>(Language.class);
    private final Monitor monitor;

    /**
     * @throws RuleSyntaxException
     *         when a query cannot be read
     */
    public RuleMatcher(Collection<RuleDefinition> definitions) {
        var expressions = new LinkedHashMap<RuleDefinition, Expression>();
        definitions.forEach(rule -> expressions.put(rule, RuleQuery.parse(rule.query())));
        for (var language : Language.values()) {
            vocabularies.put(language, Vocabulary.of(language, inLanguage(language, expressions)));
        }
        expressions.forEach((rule, expression) -> rules.put(rule.id(), new Compiled(rule, expression.specificity())));
        monitor = monitor(expressions);
    }

    /**
     * @param subject
     *        may be null
     * @param text
     *        may be null
     * @param language
     *        ISO 639-1; a rule for another language is not tried then. Null or a language without analysis: all rules are
     *        tried.
     * @return in no particular order
     */
    public List<RuleMatch> match(String subject, String text, String language) {
        var words = new TicketWords(subject, text, vocabularies(Language.of(language).orElse(null)));
        if (words.isEmpty()) {
            return List.of();
        }
        try {
            var found = monitor.match(words.document(), HighlightsMatch.MATCHER).getMatches();
            return found.stream().map(match -> ruleMatch(match, words)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            monitor.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Expression> inLanguage(Language language, Map<RuleDefinition, Expression> expressions) {
        return expressions.entrySet().stream()
                .filter(entry -> entry.getKey().language() == null || entry.getKey().language() == language)
                .map(Map.Entry::getValue).toList();
    }

    private Collection<Vocabulary> vocabularies(Language language) {
        return language == null ? vocabularies.values() : List.of(vocabularies.get(language));
    }

    private Monitor monitor(Map<RuleDefinition, Expression> expressions) {
        try {
            var registered = new Monitor(new KeywordAnalyzer(), new MonitorConfiguration());
            var queries = new ArrayList<MonitorQuery>();
            expressions.forEach((rule, expression) -> queries.add(new MonitorQuery(rule.id(),
                    new QueryCompiler(vocabularies(rule.language())).compile(expression))));
            registered.register(queries);
            return registered;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RuleMatch ruleMatch(HighlightsMatch match, TicketWords ticket) {
        var compiled = rules.get(match.getQueryId());
        var spans = new TreeSet<>(Comparator.comparingInt((HighlightsMatch.Hit hit) -> hit.startOffset)
                .thenComparingInt(hit -> hit.endOffset));
        spans.addAll(match.getHits(TicketWords.FIELD));
        var words = spans.stream().limit(SHOWN_WORDS).map(hit -> ticket.at(hit.startOffset, hit.endOffset)).toList();
        return new RuleMatch(compiled.rule().id(), compiled.rule().query(), compiled.rule().priority(), compiled.specificity(),
                words);
    }
}
