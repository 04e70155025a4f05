package dev.fenster.routing.calendar;

import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;

/** The public holidays of a region, as jollyday knows them: {@code de-by} is Bavaria, {@code de-by-ag} Augsburg. */
public final class Holidays {
    private final String[] parts;
    private final HolidayManager manager;
    private final Map<Integer, Set<LocalDate>> years = new ConcurrentHashMap<>();

    private Holidays(String[] parts, HolidayManager manager) {
        this.parts = parts;
        this.manager = manager;
    }

    /**
     * @param region
     *        country and parts of it, lower-case, with hyphens
     * @throws IllegalArgumentException
     *         with what is wrong, as the end of a sentence that begins with the field's name
     */
    public static Holidays of(String region) {
        var codes = region.split("-");
        if (!HolidayManager.getSupportedCalendarCodes().contains(codes[0].toUpperCase(Locale.ROOT))) {
            throw new IllegalArgumentException(
                    "names " + codes[0] + ", whose holidays are not known: a country such as de is needed first");
        }
        var manager = HolidayManager.getInstance(ManagerParameters.create(codes[0]));
        var level = manager.getCalendarHierarchy();
        for (var i = 1; i < codes.length; i++) {
            level = part(level, codes[i], region);
        }
        return new Holidays(Arrays.copyOfRange(codes, 1, codes.length), manager);
    }

    boolean contain(LocalDate date) {
        return years.computeIfAbsent(date.getYear(), this::of).contains(date);
    }

    private Set<LocalDate> of(int year) {
        return manager.getHolidays(Year.of(year), parts).stream().filter(day -> day.getType() == HolidayType.PUBLIC_HOLIDAY)
                .map(Holiday::getDate).collect(Collectors.toUnmodifiableSet());
    }

    private static CalendarHierarchy part(CalendarHierarchy level, String code, String region) {
        var part = level.getChildren().get(code);
        if (part == null) {
            throw new IllegalArgumentException("names " + region + ", but " + level.getId() + " has no " + code + ": there are "
                    + level.getChildren().keySet().stream().sorted().collect(Collectors.joining(", ")));
        }
        return part;
    }
}
