package dev.fenster.routing.workflow;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.fenster.routing.calendar.BusinessTime;
import io.agroal.api.AgroalDataSource;

/** The table {@code terms}: what was promised at which revision. An id follows from the terms, so each instance keeps what it has seen. */
@ApplicationScoped
public class TermsTable {
    private static final int KEPT = 1_000;
    private static final String INSERT = """
            insert into terms (terms_id, terms) select * from unnest(?::uuid[], ?::jsonb[]) on conflict do nothing""";
    private static final String SELECT = "select terms_id, terms from terms where terms_id = any(?)";

    /** Terms, and how their business time passes. */
    public record Kept(UUID id, Terms terms, BusinessTime time, String json) {}

    private final Map<UUID, Kept> byId = new HashMap<>();
    private final Map<Terms, Kept> byTerms = new HashMap<>();
    private final AgroalDataSource dataSource;
    private final ObjectMapper json;

    TermsTable(AgroalDataSource dataSource, ObjectMapper json) {
        this.dataSource = dataSource;
        this.json = json;
    }

    /** Stores the terms in the caller's transaction, unless they are there. */
    public synchronized Map<Terms, Kept> put(Collection<Terms> terms) throws SQLException {
        var kept = terms.stream().distinct().collect(Collectors.toMap(Function.identity(), this::kept));
        try (var connection = dataSource.getConnection(); var insert = connection.prepareStatement(INSERT)) {
            insert.setArray(1, connection.createArrayOf("uuid", kept.values().stream().map(Kept::id).toArray()));
            insert.setArray(2, connection.createArrayOf("text", kept.values().stream().map(Kept::json).toArray()));
            insert.executeUpdate();
        }
        return kept;
    }

    /**
     * @param wanted
     *        ids that {@link #put} gave
     */
    public synchronized Map<UUID, Kept> get(Collection<UUID> wanted) throws SQLException {
        var found = new HashMap<UUID, Kept>();
        wanted.forEach(id -> found.put(id, byId.get(id)));
        var missing = found.keySet().stream().filter(id -> found.get(id) == null).toArray();
        if (missing.length > 0) {
            found.putAll(read(missing));
        }
        return found;
    }

    private Map<UUID, Kept> read(Object[] missing) throws SQLException {
        var found = new HashMap<UUID, Kept>();
        try (var connection = dataSource.getConnection(); var select = connection.prepareStatement(SELECT)) {
            select.setArray(1, connection.createArrayOf("uuid", missing));
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    var terms = json.readValue(rows.getString(2), Terms.class);
                    found.put(rows.getObject(1, UUID.class), keep(rows.getObject(1, UUID.class), terms, json(terms)));
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("The terms that were stored cannot be read", e);
        }
        return found;
    }

    private Kept kept(Terms terms) {
        var known = byTerms.get(terms);
        if (known != null) {
            return known;
        }
        var text = json(terms);
        return keep(UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)), terms, text);
    }

    private Kept keep(UUID id, Terms terms, String text) {
        if (byId.size() >= KEPT) {
            byId.clear();
            byTerms.clear();
        }
        var kept = new Kept(id, terms, terms.businessTime(), text);
        byId.put(id, kept);
        byTerms.put(terms, kept);
        return kept;
    }

    private String json(Terms terms) {
        try {
            return json.writeValueAsString(terms);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Terms are always JSON", e);
        }
    }
}
