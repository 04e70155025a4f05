package dev.fenster.routing.matching;

import java.util.List;

/** What a rule asks for, as a tree. */
sealed interface Expression {
    /** The least number of words and conditions that a ticket must have to satisfy this. */
    default int specificity() {
        return 1;
    }

    /** Whether a ticket that has nothing of this can never satisfy it. */
    default boolean asksForSomething() {
        return true;
    }

    /** One word, or several one behind the other. */
    record Words(List<String> words) implements Expression {
        @Override
        public int specificity() {
            return words.size();
        }
    }

    /**
     * Words in any order.
     *
     * @param others
     *        so many other words may stand between them, all in all
     */
    record Near(List<String> words, int others) implements Expression {
        @Override
        public int specificity() {
            return words.size();
        }
    }

    /** A word with {@code *} for any letters and {@code ?} for one. */
    record Pattern(String pattern) implements Expression {}

    /**
     * A word that may be misspelt.
     *
     * @param errors
     *        how many letters may be wrong, missing, too many or swapped
     */
    record Misspelt(String word, int errors) implements Expression {}

    /** Something that the ticket says beside its text. */
    record Fact(TicketCondition condition) implements Expression {}

    record AllOf(List<Expression> parts) implements Expression {
        @Override
        public int specificity() {
            return parts.stream().mapToInt(Expression::specificity).sum();
        }

        @Override
        public boolean asksForSomething() {
            return parts.stream().anyMatch(Expression::asksForSomething);
        }
    }

    record AnyOf(List<Expression> parts) implements Expression {
        @Override
        public int specificity() {
            return parts.stream().mapToInt(Expression::specificity).min().orElse(0);
        }

        @Override
        public boolean asksForSomething() {
            return parts.stream().allMatch(Expression::asksForSomething);
        }
    }

    record Not(Expression part) implements Expression {
        @Override
        public int specificity() {
            return 0;
        }

        @Override
        public boolean asksForSomething() {
            return false;
        }
    }
}
