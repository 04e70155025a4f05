package dev.fenster.routing.drawing;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a drawing as a flowchart of Mermaid. */
final class Mermaid {
    private Mermaid() {}

    static String write(String title, List<Box> boxes, Wording words) {
        var text = new StringBuilder(
                "---\ntitle: \"" + title.replaceAll("[\"<>&\\\\\\p{Cntrl}]", " ") + "\"\n---\nflowchart TD\n");
        for (var i = 0; i < boxes.size(); i++) {
            var box = boxes.get(i);
            text.append("    s").append(i).append("[\"")
                    .append(label(Stream.concat(Stream.of(box.title()), box.lines().stream())))
                    .append("\"]\n");
            if (i > 0) {
                text.append("    s").append(i - 1).append(" --> s").append(i).append('\n');
            }
            if (!box.asides().isEmpty()) {
                text.append("    s").append(i).append("h([\"")
                        .append(label(Stream.concat(Stream.of(words.of("help")), box.asides().stream()))).append("\"])\n");
                text.append("    s").append(i).append(" -.-> s").append(i).append("h\n");
            }
            if (box.late()) {
                text.append("    style s").append(i).append(" stroke:#c00,stroke-width:3px\n");
            }
        }
        return text.toString();
    }

    private static String label(Stream<String> lines) {
        return lines.map(Mermaid::escaped).collect(Collectors.joining("<br/>"));
    }

    /** What Mermaid or HTML would understand is written as Mermaid's numeric entity. */
    static String escaped(String text) {
        return text.codePoints().mapToObj(Mermaid::escaped).collect(Collectors.joining());
    }

    private static String escaped(int character) {
        return Character.isISOControl(character)
                ? " "
                : "\"#&<>`\\[]{}|".indexOf(character) >= 0 ? "#" + character + ";" : Character.toString(character);
    }
}
