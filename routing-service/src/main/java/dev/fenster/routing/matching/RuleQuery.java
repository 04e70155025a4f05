package dev.fenster.routing.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A rule's query, read by the grammar
 *
 * <pre>
 * any = all { "OR" all }
 * all = one { ["AND"] one }
 * one = "NOT" one | "(" any ")" | word | word "~" ["1" | "2"] | pattern | '"' words '"' ["~" number] | field ":" value
 * </pre>
 *
 * Operators are written in capitals. A word matches in all its spellings and inflections; a pattern has {@code *} for any
 * letters and {@code ?} for one. The page deploy/docs/rules.md has examples.
 */
public final class RuleQuery {
    static final int MAX_LENGTH = 2_000;
    static final int MAX_WORDS = 200;
    private static final int MAX_DEPTH = 20;

    private final QueryTokens tokens;
    private final QueryOperands operands;
    private int depth;
    private int words;

    private RuleQuery(String query) {
        this.tokens = new QueryTokens(query);
        this.operands = new QueryOperands(tokens);
    }

    /**
     * @throws RuleSyntaxException
     *         with the position of the first error
     */
    public static void check(String query) {
        parse(query);
    }

    /** @return the query in a form that is the same for queries that differ only in order, capitals or parentheses */
    public static String canonical(String query) {
        return canonical(parse(query));
    }

    private static String canonical(Expression expression) {
        if (expression instanceof Expression.AllOf all) {
            return all.parts().stream().map(RuleQuery::canonical).distinct().sorted()
                    .collect(Collectors.joining(" AND ", "(", ")"));
        }
        if (expression instanceof Expression.AnyOf any) {
            return any.parts().stream().map(RuleQuery::canonical).distinct().sorted()
                    .collect(Collectors.joining(" OR ", "(", ")"));
        }
        return expression instanceof Expression.Not not
                ? "NOT " + canonical(not.part())
                : expression.toString().toLowerCase(Locale.ROOT);
    }

    static Expression parse(String query) {
        if (query.isBlank()) {
            throw new RuleSyntaxException("The query is empty: write at least one word", 0);
        }
        if (query.length() > MAX_LENGTH) {
            throw new RuleSyntaxException("The query is longer than " + MAX_LENGTH + " characters: make two rules of it",
                    MAX_LENGTH);
        }
        return new RuleQuery(query).whole();
    }

    private Expression whole() {
        var expression = any();
        if (!tokens.atEnd()) {
            throw tokens.error("This closing parenthesis has no opening one");
        }
        if (!expression.asksForSomething()) {
            throw new RuleSyntaxException(
                    "A rule must ask for a word or a condition: NOT alone would match nearly every ticket", 0);
        }
        return expression;
    }

    private Expression any() {
        var parts = new ArrayList<Expression>();
        var begin = tokens.index();
        parts.add(all());
        while (tokens.accept("OR")) {
            begin = checkedBranch(parts, begin);
            parts.add(all());
        }
        if (parts.size() > 1) {
            checkedBranch(parts, begin);
        }
        return parts.size() == 1 ? parts.get(0) : new Expression.AnyOf(parts);
    }

    private int checkedBranch(List<Expression> parts, int begin) {
        if (!parts.get(parts.size() - 1).asksForSomething()) {
            throw new RuleSyntaxException("NOT needs a word beside it: write \"a AND NOT b\" on this side of OR", begin);
        }
        return tokens.index();
    }

    private Expression all() {
        var parts = new ArrayList<Expression>();
        parts.add(one());
        while (tokens.accept("AND") || tokens.atOperand()) {
            parts.add(one());
        }
        return parts.size() == 1 ? parts.get(0) : new Expression.AllOf(parts);
    }

    private Expression one() {
        if (tokens.accept("NOT")) {
            return nested(() -> new Expression.Not(one()));
        }
        if (tokens.accept("(")) {
            return nested(this::parenthesis);
        }
        if (!tokens.atOperand()) {
            throw tokens.error("A word, a \"phrase\" or an opening parenthesis is missing here");
        }
        words++;
        if (words > MAX_WORDS) {
            throw tokens.error("The query has more than " + MAX_WORDS + " words: make two rules of it");
        }
        return operands.next();
    }

    private Expression parenthesis() {
        var inner = any();
        if (!tokens.accept(")")) {
            throw tokens.error("A closing parenthesis is missing here");
        }
        return inner;
    }

    private Expression nested(Supplier<Expression> inner) {
        depth++;
        if (depth > MAX_DEPTH) {
            throw tokens.error("The query is nested deeper than " + MAX_DEPTH + " levels: make two rules of it");
        }
        var expression = inner.get();
        depth--;
        return expression;
    }
}
