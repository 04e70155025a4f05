package dev.fenster.routing.catalogue;

import java.util.List;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A stored {@link TeamCalendar}. */
@Entity
@Table(name = "calendars")
@AttributeOverride(name = "identity", column = @Column(name = "key"))
class TeamCalendarEntity extends CatalogueEntity<TeamCalendar> {
    private String name;
    @Column(name = "time_zone")
    private String timeZone;
    private String hours;
    private String holidays;
    private String[] closures;

    @Override
    void take(TeamCalendar row) {
        identity = row.key();
        name = row.name();
        timeZone = row.timeZone();
        hours = row.hours();
        holidays = row.holidays();
        closures = row.closures().toArray(String[]::new);
    }

    @Override
    TeamCalendar row() {
        return new TeamCalendar(identity, name, timeZone, hours, holidays, List.of(closures));
    }
}
