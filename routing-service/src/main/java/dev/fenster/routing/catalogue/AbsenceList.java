package dev.fenster.routing.catalogue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Absences in one cell or column, such as {@code 2026-11-23..2026-12-04 mara-klein; 2026-12-24..}. */
final class AbsenceList {
    private static final Pattern ABSENCE = Pattern.compile("(\\S+?)\\.\\.(\\S*)(?: +(\\S+))?");

    private AbsenceList() {}

    static String write(List<Absence> absences) {
        return absences.stream().filter(Objects::nonNull).map(AbsenceList::write).collect(Collectors.joining("; "));
    }

    /**
     * @throws IllegalArgumentException
     *         with what is expected
     */
    static List<Absence> read(String list) {
        return list == null || list.isBlank()
                ? List.of()
                : Arrays.stream(list.split(";")).map(String::strip).map(AbsenceList::readOne).toList();
    }

    private static String write(Absence absence) {
        return absence.from() + ".." + (absence.until() == null ? "" : absence.until())
                + (absence.substitute() == null ? "" : " " + absence.substitute());
    }

    private static Absence readOne(String absence) {
        var parts = ABSENCE.matcher(absence);
        try {
            if (parts.matches()) {
                return new Absence(LocalDate.parse(parts.group(1)),
                        parts.group(2).isEmpty() ? null : LocalDate.parse(parts.group(2)), parts.group(3));
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(message(absence), e);
        }
        throw new IllegalArgumentException(message(absence));
    }

    private static String message(String absence) {
        return "must be written like 2026-11-23..2026-12-04 mara-klein; 2026-12-24.. and not " + absence;
    }
}
