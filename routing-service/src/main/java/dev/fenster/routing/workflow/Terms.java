package dev.fenster.routing.workflow;

import java.time.ZoneId;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;

import dev.fenster.routing.calendar.BusinessTime;
import dev.fenster.routing.calendar.Closures;
import dev.fenster.routing.calendar.Holidays;
import dev.fenster.routing.calendar.OpeningHours;
import dev.fenster.routing.catalogue.Area;
import dev.fenster.routing.catalogue.TeamCalendar;
import dev.fenster.routing.catalogue.Workflow;

/**
 * What a customer was promised, as the catalogue said it at one revision; it holds for a ticket until its end.
 *
 * @param area
 *        null when no area takes the ticket
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Terms(long revision, Workflow workflow, Area area, TeamCalendar calendar) {
    /** @return what counts as business time for the team */
    @JsonIgnore
    public BusinessTime businessTime() {
        return new BusinessTime(ZoneId.of(calendar.timeZone()), OpeningHours.parse(calendar.hours()),
                calendar.holidays() == null ? null : Holidays.of(calendar.holidays()), Closures.parse(calendar.closures()));
    }
}
