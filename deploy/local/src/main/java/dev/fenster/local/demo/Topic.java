package dev.fenster.local.demo;

import java.util.List;

/** What tickets are about: a component of the catalogue, or null for those that only a person can sort. */
record Topic(String templates, String component, String product, boolean versioned, double share) {

    static List<Topic> all() {
        return DemoFiles.table("topics.csv").stream()
                .map(row -> new Topic(row.get("templates"), row.get("component").isEmpty() ? null : row.get("component"),
                        row.get("product"), row.get("versioned").equals("yes"), Double.parseDouble(row.get("share"))))
                .toList();
    }
}
