package dev.fenster.notification.agenda;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

import dev.fenster.notification.agenda.Agenda.Change;
import dev.fenster.notification.meeting.Language;

/** How an agenda speaks in one language: words, numbers, dates and durations. */
public final class Wording {
    private static final String NO_BREAK = "\u00a0";
    private static final String MINUS = "\u2212";

    private final Locale locale;
    private final ResourceBundle words;
    private final NumberFormat numbers;

    Wording(Language language) {
        locale = language.locale();
        words = ResourceBundle.getBundle("agenda.words", locale);
        numbers = NumberFormat.getIntegerInstance(locale);
    }

    public String language() {
        return locale.getLanguage();
    }

    public String say(String key) {
        return words.getString(key);
    }

    public String say(String key, Object... values) {
        return new MessageFormat(words.getString(key), locale).format(values);
    }

    public String number(long value) {
        return numbers.format(value);
    }

    /** @return such as {@code +1,204}, with a real minus sign */
    public String signed(long value) {
        return value == 0 ? "\u00b10" : (value > 0 ? "+" : MINUS) + numbers.format(Math.abs(value));
    }

    /** @return such as {@code +10 %}, empty when there was nothing to compare with */
    public String percent(Change change) {
        if (change.percent() == null) {
            return "";
        }
        var rounded = Math.round(change.percent());
        return signed(rounded) + (locale.equals(Locale.GERMAN) ? NO_BREAK + "%" : "%");
    }

    /** @return the two largest units, such as {@code 3 d 4 h} */
    public String duration(long seconds) {
        return parts(seconds).stream().map(part -> number(part.value()) + NO_BREAK + say("unit." + part.unit()))
                .collect(Collectors.joining(" "));
    }

    /** @return the two largest units in words, such as {@code 3 days and 4 hours} */
    public String spokenDuration(long seconds) {
        return parts(seconds).stream().map(part -> say("unit." + part.unit() + ".spoken", part.value(), number(part.value())))
                .reduce((larger, smaller) -> say("unit.and", larger, smaller)).orElseThrow();
    }

    private record Part(long value, String unit) {}

    private static List<Part> parts(long seconds) {
        var duration = Duration.ofSeconds(seconds);
        var all = List.of(new Part(duration.toDays(), "days"), new Part(duration.toHoursPart(), "hours"),
                new Part(duration.toMinutesPart(), "minutes"));
        var parts = all.stream().dropWhile(part -> part.value() == 0).limit(2).filter(part -> part.value() > 0).toList();
        return parts.isEmpty() ? all.subList(2, 3) : parts;
    }

    public String longDay(ZonedDateTime time) {
        return format(time, "format.long-day");
    }

    public String shortDay(ZonedDateTime time) {
        return format(time, "format.short-day");
    }

    public String time(ZonedDateTime time) {
        return format(time, "format.time");
    }

    public String dayAndTime(Instant time, ZoneId zone) {
        return format(time.atZone(zone), "format.day-and-time");
    }

    /** @return such as {@code 16–22 November} */
    public String span(LocalDate first, LocalDate last) {
        var start = first.getMonth() == last.getMonth() ? "format.span-start" : "format.span-end";
        return DateTimeFormatter.ofPattern(say(start), locale).format(first) + "\u2013"
                + DateTimeFormatter.ofPattern(say("format.span-end"), locale).format(last);
    }

    public int week(ZonedDateTime time) {
        return time.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    private String format(ZonedDateTime time, String pattern) {
        return DateTimeFormatter.ofPattern(say(pattern), locale).format(time);
    }
}
