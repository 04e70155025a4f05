package dev.fenster.local.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words and sentences to choose from in one language: {@code [slot]}, and below it one choice a line. */
final class Phrases {

    private final Map<String, List<String>> choices = new LinkedHashMap<>();

    private Phrases() {}

    static Phrases of(String language) {
        Phrases phrases = new Phrases();
        phrases.read("devices.txt");
        phrases.read("phrases." + language + ".txt");
        phrases.read("replies." + language + ".txt");
        return phrases;
    }

    Set<String> slots() {
        return choices.keySet();
    }

    List<String> choices(String slot) {
        return choices.getOrDefault(slot, List.of());
    }

    String oneOf(String slot, Dice dice) {
        if (!choices.containsKey(slot)) {
            throw new IllegalStateException("A demo text uses the unknown slot {" + slot + "}");
        }
        return dice.oneOf(choices.get(slot));
    }

    private void read(String file) {
        String slot = null;
        for (String line : DemoFiles.text(file).lines().toList()) {
            if (line.startsWith("[")) {
                slot = line.substring(1, line.length() - 1);
                choices.put(slot, new ArrayList<>());
            } else if (slot != null && !line.isBlank()) {
                choices.get(slot).add(line.equals("-") ? "" : line.replace("\\n", "\n"));
            }
        }
    }
}
