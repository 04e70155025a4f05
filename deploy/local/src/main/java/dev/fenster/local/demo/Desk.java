package dev.fenster.local.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who works in support, what they have to say to each component, and to whom they hand over. */
final class Desk {

    private static final String FIRST_LEVEL = "first-level";
    private static final String SECOND_LEVEL = "second-level";

    private final List<Agent> agents = Agent.all();
    private final Map<String, String> answers = new HashMap<>();
    private final Map<String, String> specialists = new HashMap<>();

    Desk() {
        DemoFiles.table("catalogue/answers.csv").stream().filter(row -> row.get("problem").isEmpty())
                .forEach(row -> answers.put(row.get("component") + " " + row.get("language"), row.get("text")));
        DemoFiles.table("catalogue/components.csv").forEach(row -> specialists.put(row.get("key"), row.get("owner")));
    }

    Agent firstLevel(Dice dice) {
        return dice.oneOf(agents.stream().filter(agent -> agent.team().equals(FIRST_LEVEL)).toList());
    }

    Agent anyoneElse(Agent agent, Dice dice) {
        return dice.oneOf(agents.stream().filter(other -> !other.team().equals(agent.team())).toList());
    }

    /** The team that owns a component, or the second level for those that a person owns. */
    String specialists(String component) {
        String owner = specialists.getOrDefault(component, SECOND_LEVEL);
        return owner.startsWith("team-") ? owner : SECOND_LEVEL;
    }

    /** The prepared answer, or null if there is none. */
    String answer(String component, String language) {
        return answers.get(component + " " + language);
    }
}
