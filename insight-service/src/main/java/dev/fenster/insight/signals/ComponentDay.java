package dev.fenster.insight.signals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * One component on one local day.
 *
 * @param component
 *        the key, {@code unrouted} for the tickets that no component is known for
 */
public record ComponentDay(String component, LocalDate day) {
    private static final String UNROUTED = "unrouted";

    /**
     * @param component
     *        null for none
     */
    public static ComponentDay of(String component, Instant openedAt, ZoneId zone) {
        return new ComponentDay(component == null ? UNROUTED : component, openedAt.atZone(zone).toLocalDate());
    }

    static ComponentDay in(ResultSet row) throws SQLException {
        return new ComponentDay(row.getString("component"), row.getObject("day", LocalDate.class));
    }
}
