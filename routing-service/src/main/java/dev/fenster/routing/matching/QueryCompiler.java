package dev.fenster.routing.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Makes a Lucene query of a rule. */
final class QueryCompiler {
    private final Collection<Vocabulary> vocabularies;

    /**
     * @param vocabularies
     *        of the languages in which the rule looks for its words
     */
    QueryCompiler(Collection<Vocabulary> vocabularies) {
        this.vocabularies = vocabularies;
    }

    Query compile(Expression expression) {
        if (expression instanceof Expression.AllOf all) {
            return allOf(all.parts());
        }
        if (expression instanceof Expression.AnyOf any) {
            return anyOf(any.parts().stream().map(this::compile).toList());
        }
        if (expression instanceof Expression.Words words) {
            return anyOf(vocabularies.stream().flatMap(vocabulary -> words(words.words(), vocabulary).stream()).toList());
        }
        if (expression instanceof Expression.Beginning beginning) {
            return anyOf(vocabularies.stream().map(vocabulary -> query(vocabulary.ofBeginning(beginning.letters()))).toList());
        }
        return new MatchNoDocsQuery("NOT beside a word is part of AND");
    }

    private Query allOf(List<Expression> parts) {
        var query = new BooleanQuery.Builder();
        for (var part : parts) {
            if (part instanceof Expression.Not not) {
                query.add(compile(not.part()), Occur.MUST_NOT);
            } else {
                query.add(compile(part), Occur.MUST);
            }
        }
        return query.build();
    }

    private static Collection<Query> words(List<String> phrase, Vocabulary vocabulary) {
        var scanned = WordScanner.scan(String.join(" ", phrase), RuleQuery.MAX_WORDS);
        var queries = new ArrayList<Query>();
        var joined = scanned.stream().filter(ScannedWord::joined).toList();
        if (phrase.size() == 1 && joined.size() == 1) {
            queries.addAll(queries(joined.get(0), vocabulary));
        }
        var words = scanned.stream().filter(word -> !word.joined()).toList();
        if (words.size() == 1) {
            queries.addAll(queries(words.get(0), vocabulary));
        } else {
            queries.add(phrase(words, vocabulary));
        }
        return queries;
    }

    private static Query phrase(List<ScannedWord> words, Vocabulary vocabulary) {
        var phrase = new MultiPhraseQuery.Builder();
        for (var word : words) {
            phrase.add(vocabulary.ofRuleWord(word.letters()).stream().map(QueryCompiler::term).toArray(Term[]::new));
        }
        return phrase.build();
    }

    private static List<Query> queries(ScannedWord word, Vocabulary vocabulary) {
        return vocabulary.ofRuleWord(word.letters()).stream().map(QueryCompiler::query).toList();
    }

    private static Query query(String form) {
        return new TermQuery(term(form));
    }

    private static Term term(String form) {
        return new Term(TicketWords.FIELD, form);
    }

    private static Query anyOf(Collection<Query> queries) {
        if (queries.size() == 1) {
            return queries.iterator().next();
        }
        var any = new BooleanQuery.Builder();
        queries.forEach(query -> any.add(query, Occur.SHOULD));
        return any.build();
    }
}
