package dev.fenster.routing.matching;

/** The characters of a rule's query: where its words, phrases, operators and parentheses begin and end. */
final class QueryTokens {
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

    /** Goes on behind this symbol if it comes next. */
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

    boolean atPhrase() {
        return !atEnd() && query.charAt(index) == '"';
    }

    /** @return what stands between the quotation marks; goes on at once behind the second */
    String phrase() {
        var close = query.indexOf('"', index + 1);
        if (close < 0) {
            throw error("The closing quotation mark of this phrase is missing");
        }
        var phrase = query.substring(index + 1, close);
        index = close + 1;
        return phrase;
    }

    /** @return what stands before the next space, parenthesis or quotation mark; goes on behind it */
    String word() {
        var word = query.substring(index, endOfWord());
        index += word.length();
        return word;
    }

    /** @return the first letters of the next word, up to and with this symbol; empty when the word has none */
    String before(char symbol) {
        var at = query.indexOf(symbol, index);
        return at >= 0 && at < endOfWord() ? query.substring(index, at + 1) : "";
    }

    void skip(int characters) {
        index += characters;
    }

    void skipSpace() {
        while (!atEnd() && Character.isWhitespace(query.charAt(index))) {
            index++;
        }
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

    private int endOfWord() {
        var end = index;
        while (end < query.length() && !Character.isWhitespace(query.charAt(end)) && "()\"".indexOf(query.charAt(end)) < 0) {
            end++;
        }
        return end;
    }
}
