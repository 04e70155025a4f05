package dev.fenster.routing.catalogue;

import java.util.Arrays;

/**
 * In which state the client wants to change what it names, as of RFC 9110, 13.1. Weak tags count, too: proxies that compress
 * weaken them.
 *
 * @param ifMatch
 *        tags; null when any state will do
 * @param ifNoneMatch
 *        {@code *} when there must be nothing yet; null when any state will do
 */
record Precondition(String ifMatch, String ifNoneMatch) {
    /**
     * @param what
     *        is changed, for people
     * @param tag
     *        of the present state; null when there is none
     * @throws ChangedMeanwhileException
     *         when the state is another one
     */
    void check(String what, String tag) {
        if (ifMatch != null && (tag == null || !names(ifMatch, tag))) {
            throw new ChangedMeanwhileException(tag == null
                    ? what + " is not there, and If-Match asks for a state of it: leave If-Match out to create it."
                    : what + " has been changed since you read it: its ETag is \"" + tag + "\" now, not " + ifMatch
                            + ". Read it again, make your change to what it is now, and send that with the new ETag.");
        }
        if (ifNoneMatch != null && tag != null && names(ifNoneMatch, tag)) {
            throw new ChangedMeanwhileException(
                    what + " is there already, and If-None-Match asks that it is not: leave If-None-Match out to replace it.");
        }
    }

    private static boolean names(String header, String tag) {
        return Arrays.stream(header.split(",")).map(Precondition::opaque)
                .anyMatch(named -> named.equals("*") || named.equals(tag));
    }

    private static String opaque(String named) {
        return named.strip().replaceFirst("^W/", "").replaceAll("^\"|\"$", "");
    }
}
