package dev.fenster.intake.ticket;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** A call is queued, then answered, then ended; one that was abandoned was not answered. Times that are not known are null. */
final class CallTimesPolicy {
    private CallTimesPolicy() {}

    /** @return what is wrong, by field; empty when nothing is */
    static Map<String, String> check(Instant queuedAt, Instant answeredAt, Instant endedAt, Boolean abandoned) {
        var wrong = new LinkedHashMap<String, String>();
        if (isBefore(answeredAt, queuedAt)) {
            wrong.put("answeredAt", "must not lie before queuedAt; check both times.");
        }
        if (isBefore(endedAt, answeredAt)) {
            wrong.put("endedAt", "must not lie before answeredAt; check both times.");
        } else if (isBefore(endedAt, queuedAt)) {
            wrong.put("endedAt", "must not lie before queuedAt; check both times.");
        }
        if (Boolean.TRUE.equals(abandoned) && answeredAt != null) {
            wrong.put("abandoned", "must not be true for a call that was answered; leave out one of the two.");
        }
        return wrong;
    }

    private static boolean isBefore(Instant time, Instant other) {
        return time != null && other != null && time.isBefore(other);
    }
}
