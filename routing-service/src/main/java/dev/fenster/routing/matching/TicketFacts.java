package dev.fenster.routing.matching;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The conditions of all rules, and which of them a ticket fulfils. */
final class TicketFacts {
    private final Signs signs;
    private final Map<Integer, VersionRange> versions = new HashMap<>();

    TicketFacts(Signs signs) {
        this.signs = signs;
    }

    void add(Expression expression) {
        if (expression instanceof Expression.AllOf all) {
            all.parts().forEach(this::add);
        } else if (expression instanceof Expression.AnyOf any) {
            any.parts().forEach(this::add);
        } else if (expression instanceof Expression.Not not) {
            add(not.part());
        } else if (expression instanceof Expression.Fact fact && fact.condition().versions() != null) {
            versions.put(signs.ofCondition(fact.condition().sign()), fact.condition().versions());
        }
    }

    /** @return their signs */
    Set<Integer> of(TicketContent ticket) {
        var fulfilled = new HashSet<Integer>();
        for (var field : TicketCondition.Field.values()) {
            for (var value : field.of(ticket)) {
                var sign = signs.known(TicketCondition.sign(field, value));
                if (sign != Signs.NONE) {
                    fulfilled.add(sign);
                }
            }
        }
        VersionRange.version(ticket.version()).ifPresent(version -> versions.forEach((sign, range) -> {
            if (range.contains(version)) {
                fulfilled.add(sign);
            }
        }));
        return fulfilled;
    }
}
