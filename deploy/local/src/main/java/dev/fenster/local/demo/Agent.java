package dev.fenster.local.demo;

import java.util.List;

/** A person of support. */
record Agent(String id, String firstName, String team) {

    static List<Agent> all() {
        return DemoFiles.table("agents.csv").stream()
                .map(row -> new Agent(row.get("id"), row.get("firstName"), row.get("team"))).toList();
    }
}
