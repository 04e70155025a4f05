package dev.fenster.local.launch;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** Shows each part's state while it starts: redrawn in place on a terminal, one line a change elsewhere. */
final class StatusBoard {
    enum State {
        WAITING("waiting"), STARTING("starting ..."), READY("ready"), RESTARTING("died, starting again ..."), STOPPING(
                "stopping ..."),
        STOPPED("stopped");

        private final String text;

        State(String text) {
            this.text = text;
        }
    }

    private final PrintStream out;
    private final boolean terminal;
    private final Map<String, String> lines = new LinkedHashMap<>();
    private int drawnLines;

    StatusBoard(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    synchronized void show(String part, State state) {
        show(part, state.text);
    }

    synchronized void ready(String part, long milliseconds) {
        show(part, "ready after %.1f s".formatted(milliseconds / 1000.0));
    }

    synchronized void show(String part, String text) {
        if (text.equals(lines.put(part, text))) {
            return;
        }
        if (!terminal) {
            out.println(line(part, text));
            return;
        }
        if (drawnLines > 0) {
            out.print("\u001b[" + drawnLines + "A");
        }
        lines.forEach((name, state) -> out.println("\u001b[2K" + line(name, state)));
        drawnLines = lines.size();
        out.flush();
    }

    /** What is printed next does not belong to the board; the next change draws a new one below it. */
    synchronized void leave() {
        drawnLines = 0;
        lines.clear();
    }

    private static String line(String part, String text) {
        return "  %-22s %s".formatted(part, text);
    }
}
