package dev.fenster.routing.escalation;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Whom to ask for help: whom the step of the workflow names; where there is nobody like that, the team, then the owner. */
final class AskPolicy {
    /** Keys of owners; each may be null. */
    record People(String owner, String team, String receiver) {}

    Optional<String> choose(String ask, People people) {
        var named = switch (ask) {
            case "owner", "deputy" -> people.owner();
            case "team" -> people.team();
            case "receiver" -> people.receiver() == null ? people.team() : people.receiver();
            default -> ask;
        };
        return Stream.of(named, people.team(), people.owner()).filter(Objects::nonNull).findFirst();
    }
}
