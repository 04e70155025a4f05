package dev.fenster.intake.access;

import java.util.Set;

import io.quarkus.security.identity.SecurityIdentity;

/**
 * The sources for which a caller may send tickets.
 *
 * @param names
 *        their names; {@code *} stands for any
 */
public record CallerSources(Set<String> names) {
    public static final String ANY = "*";

    /** People may name any source; an API key those that it was made for. */
    public static CallerSources of(SecurityIdentity caller) {
        Set<String> names = caller.getAttribute(ApiKeys.SOURCES);
        return new CallerSources(names == null ? Set.of(ANY) : names);
    }

    /** The one source that this is. */
    public static CallerSources only(String name) {
        return new CallerSources(Set.of(name));
    }

    public boolean include(String source) {
        return names.contains(source) || names.contains(ANY);
    }

    /** @return the only source that there is to name; null when there is a choice */
    public String only() {
        return names.size() == 1 && !names.contains(ANY) ? names.iterator().next() : null;
    }
}
