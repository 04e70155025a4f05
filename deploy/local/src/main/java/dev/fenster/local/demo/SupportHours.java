package dev.fenster.local.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** When people of support are there. */
final class SupportHours {

    private record Shift(LocalTime opens, LocalTime closes) {}

    private final ZoneId zone;
    private final Map<DayOfWeek, Shift> shifts = new EnumMap<>(DayOfWeek.class);

    SupportHours(ZoneId zone) {
        this.zone = zone;
        for (Map<String, String> row : DemoFiles.table("support-hours.csv")) {
            shifts.put(DayOfWeek.valueOf(row.get("day").toUpperCase(Locale.ROOT)),
                    new Shift(LocalTime.parse(row.get("opens")), LocalTime.parse(row.get("closes"))));
        }
    }

    boolean isOpen(Instant moment) {
        LocalDate day = LocalDate.ofInstant(moment, zone);
        return shifts.containsKey(day.getDayOfWeek()) && !moment.isBefore(opening(day)) && moment.isBefore(closing(day));
    }

    /** The moment that lies so much opening time after another. */
    Instant after(Instant moment, Duration openingTime) {
        Instant at = moment;
        Duration left = openingTime;
        for (LocalDate day = LocalDate.ofInstant(moment, zone);; day = day.plusDays(1)) {
            if (!shifts.containsKey(day.getDayOfWeek()) || !at.isBefore(closing(day))) {
                continue;
            }
            at = at.isBefore(opening(day)) ? opening(day) : at;
            Duration rest = Duration.between(at, closing(day));
            if (left.compareTo(rest) < 0) {
                return at.plus(left);
            }
            left = left.minus(rest);
            at = closing(day);
        }
    }

    private Instant opening(LocalDate day) {
        return day.atTime(shifts.get(day.getDayOfWeek()).opens()).atZone(zone).toInstant();
    }

    private Instant closing(LocalDate day) {
        return day.atTime(shifts.get(day.getDayOfWeek()).closes()).atZone(zone).toInstant();
    }
}
