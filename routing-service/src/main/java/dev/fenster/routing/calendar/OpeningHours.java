package dev.fenster.routing.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * When a team is there in an ordinary week, written as a part of OpenStreetMap's {@code opening_hours}:
 * {@code Mo-Fr 08:00-12:00,12:30-18:00; Sa 09:00-13:00}, or {@code 24/7}. Gaps between the times are breaks.
 */
public final class OpeningHours {
    /** No day without it. */
    public static final String ALWAYS = "24/7";
    private static final String DAY = "(?:Mo|Tu|We|Th|Fr|Sa|Su)";
    private static final Pattern RULE = Pattern.compile(
            "(" + DAY + "(?:-" + DAY + ")?(?:,\\s*" + DAY + "(?:-" + DAY
                    + ")?)*)\\s+(\\d\\d:\\d\\d-\\d\\d:\\d\\d(?:,\\s*\\d\\d:\\d\\d-\\d\\d:\\d\\d)*)");
    private static final String HELP = "write it like Mo-Fr 08:00-12:00,12:30-18:00; Sa 09:00-13:00, or 24/7";
    private static final List<String> DAYS = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");
    private static final int MIDNIGHT = 24 * 60;

    private final Map<DayOfWeek, List<Minutes>> week = new EnumMap<>(DayOfWeek.class);

    /** Minutes of the local day, from 0; to is exclusive and at most 1440. */
    private record Minutes(int from, int to) {
        Opening on(LocalDate date, ZoneId zone) {
            return new Opening(moment(date, from, zone), moment(date, to, zone));
        }

        private static Instant moment(LocalDate date, int minute, ZoneId zone) {
            return minute == MIDNIGHT
                    ? date.plusDays(1).atStartOfDay(zone).toInstant()
                    : date.atTime(LocalTime.ofSecondOfDay(minute * 60L)).atZone(zone).toInstant();
        }
    }

    private OpeningHours() {}

    /**
     * @throws IllegalArgumentException
     *         with what is wrong, as the end of a sentence that begins with the field's name
     */
    public static OpeningHours parse(String text) {
        var hours = new OpeningHours();
        if (ALWAYS.equals(text.strip())) {
            List.of(DayOfWeek.values()).forEach(day -> hours.add(day, new Minutes(0, MIDNIGHT)));
            return hours;
        }
        for (var rule : text.split(";")) {
            hours.read(rule.strip());
        }
        hours.week.values().forEach(OpeningHours::refuseOverlaps);
        return hours;
    }

    /** @return the times of the day in their order; the day of a change to or from summer time may be shorter or longer */
    List<Opening> on(LocalDate date, ZoneId zone) {
        return week.getOrDefault(date.getDayOfWeek(), List.of()).stream().map(minutes -> minutes.on(date, zone))
                .filter(opening -> opening.from().isBefore(opening.to())).toList();
    }

    private void read(String rule) {
        var matcher = RULE.matcher(rule);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("cannot read \"" + shown(rule) + "\": " + HELP);
        }
        for (var days : matcher.group(1).split(",\\s*")) {
            for (var times : matcher.group(2).split(",\\s*")) {
                var minutes = minutes(times);
                days(days).forEach(day -> add(day, minutes));
            }
        }
    }

    private void add(DayOfWeek day, Minutes minutes) {
        week.computeIfAbsent(day, key -> new ArrayList<>()).add(minutes);
    }

    private static List<DayOfWeek> days(String range) {
        var first = DAYS.indexOf(range.substring(0, 2));
        var last = DAYS.indexOf(range.substring(range.length() - 2));
        var days = new ArrayList<DayOfWeek>();
        for (var day = first; day != last; day = (day + 1) % DAYS.size()) {
            days.add(DayOfWeek.of(day + 1));
        }
        days.add(DayOfWeek.of(last + 1));
        return days;
    }

    private static Minutes minutes(String times) {
        var minutes = new Minutes(minute(times.substring(0, 5)), minute(times.substring(6)));
        if (minutes.from() >= minutes.to()) {
            throw new IllegalArgumentException(
                    "says " + times
                            + ", which ends before it begins: what goes over midnight is two times, until 24:00 and from 00:00");
        }
        return minutes;
    }

    private static int minute(String time) {
        var hour = Integer.parseInt(time.substring(0, 2));
        var minute = hour * 60 + Integer.parseInt(time.substring(3));
        if (Integer.parseInt(time.substring(3)) > 59 || minute > MIDNIGHT) {
            throw new IllegalArgumentException("says " + time + ", which is no time of day from 00:00 to 24:00");
        }
        return minute;
    }

    private static void refuseOverlaps(List<Minutes> day) {
        day.sort(Comparator.comparingInt(Minutes::from));
        for (var i = 1; i < day.size(); i++) {
            if (day.get(i).from() < day.get(i - 1).to()) {
                throw new IllegalArgumentException(String.format(Locale.ROOT,
                        "has times of one day that overlap, at %02d:%02d", day.get(i).from() / 60, day.get(i).from() % 60));
            }
        }
    }

    private static String shown(String rule) {
        return rule.substring(0, Math.min(60, rule.length()));
    }
}
