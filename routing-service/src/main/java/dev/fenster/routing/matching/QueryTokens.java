package dev.fenster.routing.matching;

import java.util.ArrayList;
import java.util.List;

/** The words, phrases, operators and parentheses of a rule's query, one after the other. */
final class QueryTokens {
    private static final String RESERVED = "?~^:\\/[]{}!&|+*";
    private static final int MIN_BEGINNING = 3;
    private static final int MAX_WORD = 100;

    private final String query;
    private int index;

    QueryTokens(String query) {
        this.query = query;
        skipSpace();
    }

    int index() {
        return index;
    }

    boolean atEnd() {
        return index == query.length();
    }

    boolean accept(String symbol) {
        if (!symbol.equals(peek())) {
            return false;
        }
        index += symbol.length();
        skipSpace();
        return true;
    }

    boolean atOperand() {
        return !atEnd() && query.charAt(index) != ')' && !"AND".equals(peek()) && !"OR".equals(peek());
    }

    Expression operand() {
        var operand = query.charAt(index) == '"' ? phrase() : word();
        skipSpace();
        return operand;
    }

    RuleSyntaxException error(String message) {
        return new RuleSyntaxException(message, index);
    }

    private String peek() {
        if (atEnd()) {
            return "";
        }
        var symbol = query.charAt(index);
        return symbol == '(' || symbol == ')' ? String.valueOf(symbol) : query.substring(index, endOfWord());
    }

    private Expression phrase() {
        var close = query.indexOf('"', index + 1);
        if (close < 0) {
            throw error("The closing quotation mark of this phrase is missing");
        }
        var phrase = query.substring(index + 1, close);
        var star = phrase.indexOf('*');
        if (star >= 0) {
            throw new RuleSyntaxException("A * does not work inside a phrase: take the word out of the quotation marks",
                    index + 1 + star);
        }
        var words = new ArrayList<String>();
        for (var word : phrase.trim().split("\\s+")) {
            if (hasLetterOrDigit(word)) {
                words.add(word);
            }
        }
        if (words.isEmpty()) {
            throw error("This phrase has no word");
        }
        index = close + 1;
        return new Expression.Words(words);
    }

    private Expression word() {
        var end = endOfWord();
        var word = query.substring(index, end);
        var beginning = word.endsWith("*");
        var letters = beginning ? word.substring(0, word.length() - 1) : word;
        refuseReserved(letters);
        if (!hasLetterOrDigit(letters)) {
            throw error("This has no letter or digit to look for");
        }
        if (word.length() > MAX_WORD) {
            throw error("This word is longer than " + MAX_WORD + " characters");
        }
        if (beginning && !(letters.length() >= MIN_BEGINNING && letters.codePoints().allMatch(Character::isLetterOrDigit))) {
            throw error("A * needs at least " + MIN_BEGINNING + " letters before it and nothing else: druck*");
        }
        index = end;
        return beginning ? new Expression.Beginning(letters) : new Expression.Words(List.of(word));
    }

    private void refuseReserved(String letters) {
        for (var i = 0; i < letters.length(); i++) {
            var symbol = letters.charAt(i);
            if (RESERVED.indexOf(symbol) >= 0 || i == 0 && symbol == '-') {
                throw new RuleSyntaxException(
                        "\"" + symbol + "\" has no meaning here: there are words, \"phrases\", AND, OR, NOT,"
                                + " parentheses and word*; put other characters in quotation marks",
                        index + i);
            }
        }
    }

    private int endOfWord() {
        var end = index;
        while (end < query.length() && !Character.isWhitespace(query.charAt(end)) && "()\"".indexOf(query.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private void skipSpace() {
        while (!atEnd() && Character.isWhitespace(query.charAt(index))) {
            index++;
        }
    }

    private static boolean hasLetterOrDigit(String word) {
        return word.codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
