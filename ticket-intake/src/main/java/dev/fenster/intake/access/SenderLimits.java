package dev.fenster.intake.access;

import dev.fenster.intake.limit.Limits;
import dev.fenster.intake.request.Fields;

/** The field {@code limits} of an API key or a source. */
public final class SenderLimits {
    private static final String FIELD = "limits";

    private SenderLimits() {}

    /** @return null when the request says nothing of them */
    public static Limits read(Fields fields) {
        var inside = fields.object(FIELD);
        if (inside == null) {
            return null;
        }
        var limits = new Limits(inside.wholeNumber("requestsPerMinute", 1, Limits.MOST_REQUESTS),
                inside.wholeNumber("bytesPerMinute", 1, Limits.MOST_BYTES));
        inside.refuseOthers();
        return limits;
    }
}
