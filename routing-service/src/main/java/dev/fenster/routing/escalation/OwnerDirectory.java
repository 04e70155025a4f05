package dev.fenster.routing.escalation;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;

/** Names and addresses of the catalogue's owners, as they are now. */
@ApplicationScoped
class OwnerDirectory {
    private static final String SELECT = """
            select key, name, email, nullif(split_part(deputies, ' ', 1), '') from owners where key = any(?)
            or key in (select split_part(deputies, ' ', 1) from owners where key = any(?))""";

    /**
     * @param email
     *        may be null
     * @param deputy
     *        key of the first who stands in; may be null
     */
    record Entry(String key, String name, String email, String deputy) {}

    private final AgroalDataSource dataSource;

    OwnerDirectory(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** @return those that the catalogue has, and their first deputies, by key */
    Map<String, Entry> find(Collection<String> keys) throws SQLException {
        try (var connection = dataSource.getConnection(); var select = connection.prepareStatement(SELECT)) {
            var wanted = connection.createArrayOf("text", keys.toArray());
            select.setArray(1, wanted);
            select.setArray(2, wanted);
            var found = new HashMap<String, Entry>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getString(1),
                            new Entry(rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4)));
                }
            }
            return found;
        }
    }
}
