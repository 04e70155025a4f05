package dev.fenster.routing.catalogue;

import java.time.LocalDate;
import java.util.function.BiConsumer;

import dev.fenster.routing.matching.RuleQuery;
import dev.fenster.routing.matching.RuleSyntaxException;

/** What is wrong with a single row beyond what its annotations say. */
final class RowChecks {
    private final BiConsumer<String, String> found;

    /**
     * @param found
     *        takes the field and what is wrong with it
     */
    RowChecks(BiConsumer<String, String> found) {
        this.found = found;
    }

    <R extends CatalogueEntry> void check(CatalogueTable<R> table, R row) {
        if (row instanceof Rule rule && rule.query() != null) {
            checkQuery(rule.query());
        } else if (row instanceof Answer answer) {
            checkAnswer(answer);
        } else if (row instanceof Owner owner) {
            checkOwner(owner);
        }
        checkCharacters(table, row);
    }

    private void checkQuery(String query) {
        try {
            RuleQuery.check(query);
        } catch (RuleSyntaxException e) {
            found.accept("query", e.getMessage());
        }
    }

    private void checkAnswer(Answer answer) {
        checkOrder("validUntil", answer.validFrom(), answer.validUntil());
        if (answer.text() != null) {
            Placeholders.firstUnknown(answer.text()).ifPresent(message -> found.accept("text", message));
        }
    }

    private void checkOwner(Owner owner) {
        for (var i = 0; i < owner.absences().size(); i++) {
            var absence = owner.absences().get(i);
            if (absence != null) {
                checkOrder("absences[" + i + "].until", absence.from(), absence.until());
                checkOther("absences[" + i + "].substitute", owner, absence.substitute());
            }
        }
        for (var i = 0; i < owner.deputies().size(); i++) {
            checkOther("deputies[" + i + "]", owner, owner.deputies().get(i));
        }
    }

    private void checkOther(String field, Owner owner, String other) {
        if (other != null && other.equals(owner.key())) {
            found.accept(field, "is the owner himself: name somebody else");
        }
    }

    private void checkOrder(String field, LocalDate first, LocalDate last) {
        if (first != null && last != null && last.isBefore(first)) {
            found.accept(field, "is " + last + " and so before the first day, " + first);
        }
    }

    /** What neither PostgreSQL nor UTF-8 can keep would be lost. */
    private <R extends CatalogueEntry> void checkCharacters(CatalogueTable<R> table, R row) {
        var cells = table.cells().apply(row);
        for (var i = 0; i < cells.size(); i++) {
            var cell = cells.get(i);
            if (cell != null) {
                var column = table.columns().get(i);
                cell.codePoints().filter(character -> character == 0 || isHalfAPair(character)).findFirst()
                        .ifPresent(character -> found.accept(column,
                                "has the character U+%04X, which no text may have: delete it".formatted(character)));
            }
        }
    }

    private static boolean isHalfAPair(int character) {
        return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    }
}
