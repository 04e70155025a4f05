package dev.fenster.routing.catalogue;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who takes care for an owner on a day: he himself if he is there; else the substitute of his absence, then his deputies in
 * their order; if none of these is there, those who stand in for them, and so on. When nobody is there, he himself.
 */
public final class OwnerOnDutyPolicy {
    /**
     * @param owner
     *        who takes care
     * @param reason
     *        why it is not simply the owner; null when he is there
     */
    public record OnDuty(Owner owner, String reason) {}

    /** An owner, and the one for whom he would stand in. */
    private record Candidate(Owner owner, Candidate before) {}

    /**
     * @param owners
     *        all, by key
     */
    public OnDuty choose(Owner asked, Map<String, Owner> owners, LocalDate day) {
        var away = away(asked, day);
        if (away.isEmpty()) {
            return new OnDuty(asked, null);
        }
        var seen = new HashSet<Owner>();
        var candidates = new ArrayDeque<Candidate>();
        candidates.add(new Candidate(asked, null));
        while (!candidates.isEmpty()) {
            var candidate = candidates.remove();
            if (away(candidate.owner(), day).isEmpty()) {
                return new OnDuty(candidate.owner(), path(candidate.before(), day) + ", deputy " + candidate.owner().name());
            }
            if (seen.add(candidate.owner())) {
                standIns(candidate.owner(), day).map(owners::get).filter(Objects::nonNull)
                        .forEach(owner -> candidates.add(new Candidate(owner, candidate)));
            }
        }
        return new OnDuty(asked, asked.name() + " " + away.get()
                + (standIns(asked, day).findAny().isPresent() ? ", and no deputy is there" : ", and has no deputy"));
    }

    /** @return the end of a sentence about the owner; empty when he is there */
    public Optional<String> away(Owner owner, LocalDate day) {
        if (owner.left() != null && !day.isBefore(owner.left())) {
            return Optional.of("left on " + owner.left());
        }
        return owner.absences().stream().filter(absence -> absence.covers(day))
                .max(Comparator.comparing(Absence::until, Comparator.nullsLast(Comparator.naturalOrder())))
                .map(absence -> absence.until() == null
                        ? "is absent since " + absence.from()
                        : "is absent until " + absence.until());
    }

    private static Stream<String> standIns(Owner owner, LocalDate day) {
        return Stream.concat(
                owner.absences().stream().filter(absence -> absence.covers(day)).map(Absence::substitute)
                        .filter(Objects::nonNull),
                owner.deputies().stream());
    }

    private String path(Candidate candidate, LocalDate day) {
        var own = candidate.owner().name() + " " + away(candidate.owner(), day).orElseThrow();
        return candidate.before() == null ? own : path(candidate.before(), day) + ", deputy " + own;
    }
}
