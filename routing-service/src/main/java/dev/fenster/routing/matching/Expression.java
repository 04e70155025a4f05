package dev.fenster.routing.matching;

import java.util.List;

/** What a rule asks for, as a tree. */
sealed interface Expression {
    /** The least number of words that a ticket must have to satisfy this. */
    int specificity();

    /** Whether a ticket without any word of this can never satisfy it. */
    boolean asksForSomething();

    record Words(List<String> words) implements Expression {
        @Override
        public int specificity() {
            return words.size();
        }

        @Override
        public boolean asksForSomething() {
            return true;
        }
    }

    record Beginning(String letters) implements Expression {
        @Override
        public int specificity() {
            return 1;
        }

        @Override
        public boolean asksForSomething() {
            return true;
        }
    }

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
