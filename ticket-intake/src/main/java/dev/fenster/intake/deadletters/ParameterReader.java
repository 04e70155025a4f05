package dev.fenster.intake.deadletters;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.fenster.intake.problem.FieldError;
import dev.fenster.intake.problem.ProblemException;
import dev.fenster.intake.request.TimeWindow;

/** Reads parameters and notes every one that is wrong. */
final class ParameterReader {
    private static final int LONGEST_REASON = 200;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

    private final LetterParameters parameters;
    private final int usualLimit;
    private final int highestLimit;
    private final List<FieldError> errors = new ArrayList<>();

    ParameterReader(LetterParameters parameters, int usualLimit, int highestLimit) {
        this.parameters = parameters;
        this.usualLimit = usualLimit;
        this.highestLimit = highestLimit;
    }

    /** @return null for all */
    LetterState state(String value) {
        return value == null || value.equals("all")
                ? null
                : read("state", value, ParameterReader::stateOf, "must be one of open, replayed, discarded, all.");
    }

    /**
     * @throws ProblemException
     *         400 naming every wrong parameter
     */
    LetterQuery query(LetterState state) {
        var from = read("cursor", parameters.cursor, Position::parse,
                "is none of Fenster's; take it from the answer before, or leave it out to begin with the oldest.");
        var limit = read("limit", parameters.limit, this::limitOf, "must be a whole number from 1 to " + highestLimit + ".");
        var reason = read("reason", parameters.reason, ParameterReader::reasonOf,
                "may have at most " + LONGEST_REASON + " characters.");
        var since = time("since", parameters.since);
        var until = time("until", parameters.until);
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return new LetterQuery(from == null ? Position.START : from, limit == null ? usualLimit : limit, state, reason, since,
                until);
    }

    private Instant time(String name, String value) {
        return read(name, value, TimeWindow::parse,
                "must be a time with an offset as in RFC 3339, such as 2026-11-02T08:15:00%2B01:00 in an address.");
    }

    private <T> T read(String name, String value, Function<String, T> reading, String message) {
        if (value == null || value.isBlank()) {
            return null;
        }
        var read = reading.apply(value.strip());
        if (read == null) {
            errors.add(new FieldError(name, message));
        }
        return read;
    }

    private static LetterState stateOf(String value) {
        return Stream.of(LetterState.values()).filter(state -> state.word().equals(value)).findFirst().orElse(null);
    }

    private Integer limitOf(String value) {
        return NUMBER.matcher(value).matches() && Integer.parseInt(value) >= 1 && Integer.parseInt(value) <= highestLimit
                ? Integer.valueOf(value)
                : null;
    }

    private static String reasonOf(String value) {
        return value.length() <= LONGEST_REASON ? value.toLowerCase(Locale.ROOT) : null;
    }
}
