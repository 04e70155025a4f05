package dev.fenster.insight.selection;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * When: from and to as a caller gave them, in the zone that a date without a time is meant in.
 *
 * @param to
 *        the first moment after
 */
public record TimeRange(Optional<Instant> from, Optional<Instant> to, ZoneId zone) {
    /**
     * @param standard
     *        the zone where the caller names none
     */
    public static TimeRange in(Parameters parameters, ZoneId standard) {
        var zone = parameters.read("timezone", TimeParameter::zone, TimeParameter.ZONE_MESSAGE).orElse(standard);
        var from = moment(parameters, "from", zone);
        var to = moment(parameters, "to", zone);
        if (from.isPresent() && to.isPresent() && !to.get().isAfter(from.get())) {
            parameters.reject("to", "must be after from; it is the first moment that is not counted");
        }
        return new TimeRange(from, to, zone);
    }

    private static Optional<Instant> moment(Parameters parameters, String name, ZoneId zone) {
        return parameters.read(name, text -> TimeParameter.moment(text, zone), TimeParameter.MOMENT_MESSAGE);
    }
}
