package dev.fenster.routing.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads the words, phrases and conditions of a rule's query. */
final class QueryOperands {
    static final int MAX_WORD = 100;
    static final int MAX_OTHERS = 50;
    private static final String RESERVED = "~^:\\/[]{}!&|+";
    private static final int MIN_LETTERS = 3;
    private static final int MIN_MISSPELT = 4;
    private static final int MIN_MISSPELT_TWICE = 8;
    private static final int MAX_WILDCARDS = 4;
    private static final Pattern DISTANCE = Pattern.compile("~\\d{1,2}");

    private final QueryTokens tokens;

    QueryOperands(QueryTokens tokens) {
        this.tokens = tokens;
    }

    Expression next() {
        var operand = tokens.atPhrase() ? phrase() : condition();
        tokens.skipSpace();
        return operand;
    }

    private Expression phrase() {
        var begin = tokens.index();
        var words = wordsOf(begin, tokens.phrase());
        if (tokens.before('~').isEmpty()) {
            return new Expression.Words(words);
        }
        var distanceAt = tokens.index();
        var distance = tokens.word();
        if (!DISTANCE.matcher(distance).matches() || Integer.parseInt(distance.substring(1)) > MAX_OTHERS) {
            throw new RuleSyntaxException("Behind a phrase ~ needs the number of other words that may stand between, at most "
                    + MAX_OTHERS + ": \"card declined\"~5", distanceAt);
        }
        if (words.size() < 2) {
            throw new RuleSyntaxException("~" + distance.substring(1) + " needs at least two words in the phrase before it",
                    distanceAt);
        }
        return new Expression.Near(words, Integer.parseInt(distance.substring(1)));
    }

    private static List<String> wordsOf(int begin, String phrase) {
        var star = phrase.indexOf('*');
        if (star >= 0) {
            throw new RuleSyntaxException("A * does not work inside a phrase: take the word out of the quotation marks",
                    begin + 1 + star);
        }
        var words = new ArrayList<String>();
        for (var word : phrase.trim().split("\\s+")) {
            if (hasLetterOrDigit(word)) {
                words.add(word);
            }
        }
        if (words.isEmpty()) {
            throw new RuleSyntaxException("This phrase has no word", begin);
        }
        return words;
    }

    private Expression condition() {
        var name = tokens.before(':');
        if (name.isEmpty() || !name.substring(0, name.length() - 1).chars().allMatch(Character::isLetter)) {
            return word();
        }
        var field = TicketCondition.Field.of(name.substring(0, name.length() - 1)).orElseThrow(() -> new RuleSyntaxException(
                "\":\" has no meaning here: there is no condition " + name + " but " + TicketCondition.Field.all()
                        + "; put other text in quotation marks",
                tokens.index() + name.length() - 1));
        tokens.skip(name.length());
        var valueAt = tokens.index();
        var value = (tokens.atPhrase() ? tokens.phrase() : tokens.word()).strip().toLowerCase(Locale.ROOT);
        if (value.isEmpty() || value.length() > MAX_WORD) {
            throw new RuleSyntaxException("The condition " + name + " needs a value of 1 to " + MAX_WORD
                    + " characters, without a space before it: channel:phone, tag:\"two words\"", valueAt);
        }
        return new Expression.Fact(new TicketCondition(field, value, versions(field, value, valueAt)));
    }

    private static VersionRange versions(TicketCondition.Field field, String value, int valueAt) {
        return field != TicketCondition.Field.VERSION
                ? null
                : VersionRange.read(value).orElseThrow(() -> new RuleSyntaxException(
                        "This is no version: write 4.2, 4.2..4.4, 4.2.., ..4.4, >4.2, >=4.2, <4.2 or <=4.2", valueAt));
    }

    private Expression word() {
        var begin = tokens.index();
        var word = tokens.word();
        var tilde = word.indexOf('~');
        var letters = tilde < 0 ? word : word.substring(0, tilde);
        refuseReserved(letters, begin);
        if (!hasLetterOrDigit(letters)) {
            throw new RuleSyntaxException("This has no letter or digit to look for", begin);
        }
        if (word.length() > MAX_WORD) {
            throw new RuleSyntaxException("This word is longer than " + MAX_WORD + " characters", begin);
        }
        if (tilde >= 0) {
            return misspelt(letters, word.substring(tilde), begin + tilde);
        }
        return letters.contains("*") || letters.contains("?") ? pattern(letters, begin) : new Expression.Words(List.of(word));
    }

    private static Expression misspelt(String letters, String errors, int at) {
        if (!errors.matches("~[12]?")) {
            throw new RuleSyntaxException("Behind a word there may be ~ or ~1 for one wrong letter, or ~2 for two", at);
        }
        var allowed = "~2".equals(errors) ? 2 : 1;
        var needed = allowed == 2 ? MIN_MISSPELT_TWICE : MIN_MISSPELT;
        if (letters.length() < needed || !letters.codePoints().allMatch(Character::isLetterOrDigit)) {
            throw new RuleSyntaxException(
                    errors + " needs a word of at least " + needed + " letters, without wildcards and hyphens, before it", at);
        }
        return new Expression.Misspelt(letters, allowed);
    }

    private static Expression pattern(String letters, int begin) {
        var longest = 0;
        for (var run : letters.split("[*?]")) {
            longest = Math.max(longest, run.length());
        }
        var wildcards = letters.chars().filter(letter -> letter == '*' || letter == '?').count();
        if (longest < MIN_LETTERS && !(letters.indexOf('*') < 0 && letters.length() > MIN_LETTERS)
                || !letters.codePoints().allMatch(letter -> Character.isLetterOrDigit(letter) || "*?".indexOf(letter) >= 0)) {
            throw new RuleSyntaxException("A word with * or ? needs at least " + MIN_LETTERS
                    + " letters in a row and nothing but letters: druck*, *drucker, bon*drucker, kass?n", begin);
        }
        if (wildcards > MAX_WILDCARDS) {
            throw new RuleSyntaxException("A word may have at most " + MAX_WILDCARDS + " of * and ?", begin);
        }
        return new Expression.Pattern(letters);
    }

    private static void refuseReserved(String letters, int begin) {
        for (var i = 0; i < letters.length(); i++) {
            var symbol = letters.charAt(i);
            if (RESERVED.indexOf(symbol) >= 0 || i == 0 && symbol == '-') {
                throw new RuleSyntaxException("\"" + symbol
                        + "\" has no meaning here: there are words, \"phrases\", AND, OR, NOT,"
                        + " parentheses, word*, word~ and conditions such as channel:phone; put other characters in quotation marks",
                        begin + i);
            }
        }
    }

    private static boolean hasLetterOrDigit(String word) {
        return word.codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
