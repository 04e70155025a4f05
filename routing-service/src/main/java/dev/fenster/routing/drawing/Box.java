package dev.fenster.routing.drawing;

import java.util.List;

/**
 * One step of a workflow as it is drawn.
 *
 * @param late
 *        whether what happens takes longer than what was promised
 * @param asides
 *        who is asked for help meanwhile, the first first
 */
record Box(String title, List<String> lines, boolean late, List<String> asides) {
    Box(String title, List<String> lines) {
        this(title, lines, false, List.of());
    }
}
