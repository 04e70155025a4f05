package dev.fenster.local.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** When people ask: the weight of each weekday and of each hour, by channel. */
final class Rhythm {

    private final ZoneId zone;
    private final Map<DayOfWeek, Map<String, String>> days = new EnumMap<>(DayOfWeek.class);
    private final List<Map<String, String>> hours = DemoFiles.table("hours.csv");

    Rhythm(ZoneId zone) {
        this.zone = zone;
        DemoFiles.table("weekdays.csv")
                .forEach(row -> days.put(DayOfWeek.valueOf(row.get("day").toUpperCase(Locale.ROOT)), row));
    }

    double weight(LocalDate date, Channel channel) {
        return Double.parseDouble(days.get(date.getDayOfWeek()).get(channel.name()));
    }

    /** A moment of that day as the channel's hours make it likely. */
    Instant moment(LocalDate date, Channel channel, Dice dice) {
        Map<String, String> hour = dice.oneOf(hours, row -> Double.parseDouble(row.get(channel.name())));
        ZonedDateTime moment = date.atTime(Integer.parseInt(hour.get("hour")), 0).atZone(zone);
        return moment.plusSeconds(dice.between(0, 3599)).toInstant();
    }
}
