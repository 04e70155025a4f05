package dev.fenster.intake.lifecycle;

import java.util.LinkedHashMap;
import java.util.Map;

/** Which field belongs to which type of event. What would be dropped silently is refused. */
final class LifecycleFieldsPolicy {
    private LifecycleFieldsPolicy() {}

    /** Which fields a request has. */
    record Given(boolean status, boolean destination, boolean rating, boolean attachments, boolean answer, boolean text) {}

    /** @return what is wrong, by field; empty when nothing is */
    static Map<String, String> check(LifecycleType type, Given given) {
        var wrong = new LinkedHashMap<String, String>();
        check("to.status", given.status, type == LifecycleType.STATUS_CHANGED, "status_changed", wrong);
        check("to", given.destination, type == LifecycleType.TRANSFERRED, "transferred", wrong);
        check("rating", given.rating, type == LifecycleType.RATED, "rated", wrong);
        if (given.attachments && type != LifecycleType.CUSTOMER_REPLIED && type != LifecycleType.AGENT_REPLIED) {
            wrong.put("attachments", "belong to events of the types customer_replied and agent_replied; leave them out.");
        }
        if (given.answer && type != LifecycleType.AGENT_REPLIED) {
            wrong.put("answerId", "belongs to events of the type agent_replied; leave it out.");
        }
        if (given.text && type == LifecycleType.ERASED) {
            wrong.put("text", "must not come with an erasure; leave it out.");
        }
        return wrong;
    }

    private static void check(String field, boolean given, boolean wanted, String type, Map<String, String> wrong) {
        if (wanted && !given) {
            wrong.put(field,
                    field.equals("to")
                            ? "is required; name at least one of team, channel, owner and department."
                            : "is required.");
        } else if (given && !wanted) {
            wrong.put(field, (field.equals("to") ? "has a team, channel, owner or department, which belongs" : "belongs")
                    + " to events of the type " + type + "; leave it out.");
        }
    }
}
