package dev.fenster.insight.timeline;

import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * The table {@code display_name}: what components and owners are called in the newest catalogue that a decision was made with.
 */
@ApplicationScoped
class NameTable {
    private static final String LEARN = """
            insert into display_name (dimension, key, name, revision)
            select * from unnest(?::text[], ?::text[], ?::text[], ?::bigint[]) as n(dimension, key, name, revision)
            where not exists (select from display_name known where known.dimension = n.dimension and known.key = n.key
                and known.revision >= n.revision)
            order by 1, 2
            on conflict (dimension, key) do update set name = excluded.name, revision = excluded.revision
                where excluded.revision > display_name.revision""";

    private final DataSource database;

    NameTable(DataSource database) {
        this.database = database;
    }

    record Name(String dimension, String key, String name, long revision) {
        String id() {
            return dimension + "\n" + key;
        }
    }

    /** Notes the names in these decisions; where nothing is new, no row is touched. */
    void learn(Collection<EventFacts> decisions) throws SQLException {
        var names = newest(decisions);
        if (names.isEmpty()) {
            return;
        }
        try (var connection = database.getConnection(); var statement = connection.prepareStatement(LEARN)) {
            Columns.of(statement, names).with(Name::dimension).with(Name::key).with(Name::name).with(Name::revision);
            statement.executeUpdate();
        }
    }

    private static Collection<Name> newest(Collection<EventFacts> decisions) {
        Map<String, Name> names = new HashMap<>();
        decisions.stream().flatMap(NameTable::names)
                .forEach(name -> names.merge(name.id(), name, (a, b) -> b.revision() > a.revision() ? b : a));
        return names.values().stream().sorted(Comparator.comparing(Name::id)).toList();
    }

    private static Stream<Name> names(EventFacts decision) {
        var component = decision.component() == null || decision.componentName() == null
                ? null
                : new Name("component", decision.component(), decision.componentName(), decision.catalogueRevision());
        var owner = decision.owner() == null
                ? null
                : new Name("owner", decision.owner().key(), decision.owner().name(), decision.catalogueRevision());
        return Stream.of(component, owner).filter(name -> name != null);
    }
}
