package dev.fenster.intake.access;

import java.util.Set;

import dev.fenster.intake.problem.ProblemException;
import dev.fenster.intake.request.Fields;
import io.quarkus.security.identity.SecurityIdentity;

/**
 * The sources for which a caller may send tickets.
 *
 * @param names
 *        their names; {@code *} stands for any
 * @param conversations
 *        what they have in common with the sources that share conversations with them; null where they share none
 * @param mayErase
 *        whether their tickets may be erased: by the system that holds the customer's data, or by an operator
 */
public record CallerSources(Set<String> names, String conversations, boolean mayErase) {
    public static final String ANY = "*";

    /** People may name any source; an API key those that it was made for. */
    public static CallerSources of(SecurityIdentity caller) {
        Set<String> names = caller.getAttribute(ApiKeys.SOURCES);
        return new CallerSources(names == null ? Set.of(ANY) : names, caller.getAttribute(ApiKeys.CONVERSATIONS),
                names != null || caller.hasRole(Roles.OPERATOR));
    }

    /**
     * The one source that this is.
     *
     * @param conversations
     *        null where it shares none
     */
    public static CallerSources only(String name, String conversations) {
        return new CallerSources(Set.of(name), conversations, true);
    }

    /**
     * @return the request's source, or the only one that there is to name
     * @throws ProblemException
     *         403 when it is not one of these
     */
    public String read(Fields fields) {
        var given = fields.line("source", SourceName.LIMIT);
        if (given == null) {
            return fields.required("source", only());
        }
        if (!SourceName.isValid(given)) {
            return fields.wrong("source", SourceName.RULE);
        }
        if (!include(given)) {
            throw ProblemException.forbidden("This API key is not for the source that the field source names. "
                    + "Use that source's key, or let an operator make one.");
        }
        return given;
    }

    public boolean include(String source) {
        return names.contains(source) || names.contains(ANY);
    }

    /** @return the only source that there is to name; null when there is a choice */
    public String only() {
        return names.size() == 1 && !names.contains(ANY) ? names.iterator().next() : null;
    }
}
