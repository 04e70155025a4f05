package dev.fenster.routing.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Draws boxes one below the other, with those who are asked for help beside them. Readable on light and dark ground. */
final class Svg {
    private static final int MARGIN = 20;
    private static final int WIDTH = 440;
    private static final int ASIDE_LEFT = MARGIN + WIDTH + 50;
    private static final int ASIDE_WIDTH = 410;
    private static final int PADDING = 14;
    private static final int TITLE = 24;
    private static final int LINE = 20;
    private static final int GAP = 34;
    private static final int HEAD = 56;
    private static final int LETTERS = 54;
    private static final int ASIDE_LETTERS = 51;
    private static final String STYLE = """
            <style>
            svg{background:#fff;font:14px system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
            text{fill:#1b1f24}.t{font-weight:600;font-size:16px}.h{font-weight:600;font-size:20px}
            rect{fill:#f3f6fa;stroke:#5b6b7f;stroke-width:1.5}.a{fill:#fff8e6;stroke:#8a6d1a;stroke-dasharray:5 3}
            .l{fill:#fdecec;stroke:#b3261e;stroke-width:2.5}path{stroke:#5b6b7f;stroke-width:1.5;fill:none}.p{fill:#5b6b7f}
            @media (prefers-color-scheme:dark){svg{background:#14181d}text{fill:#e8edf3}rect{fill:#222a33;stroke:#93a4b8}
            .a{fill:#332b14;stroke:#d9b84f}.l{fill:#3d1d1b;stroke:#f2857d}path{stroke:#93a4b8}.p{fill:#93a4b8}}
            </style>
            """;

    private final StringBuilder drawn = new StringBuilder();

    private Svg() {}

    static String write(String title, List<Box> boxes, Wording words) {
        var svg = new Svg();
        var bottom = svg.draw(boxes, words.of("help"));
        var width = ASIDE_LEFT + ASIDE_WIDTH + MARGIN;
        var height = bottom + MARGIN;
        return String.format(Locale.ROOT,
                """
                        <svg xmlns="http://www.w3.org/2000/svg" lang="%s" role="img" aria-labelledby="title" width="%d" height="%d" viewBox="0 0 %d %d">
                        <title id="title">%s</title>
                        %s<text class="h" x="%d" y="36">%s</text>
                        %s</svg>
                        """,
                words.isGerman() ? "de" : "en", width, height, width, height, escaped(title), STYLE, MARGIN, escaped(title),
                svg.drawn);
    }

    /** @return where the last box ends */
    private int draw(List<Box> boxes, String help) {
        var top = HEAD;
        for (var i = 0; i < boxes.size(); i++) {
            var box = boxes.get(i);
            var lines = wrapped(box.lines(), LETTERS);
            var asides = wrapped(box.asides(), ASIDE_LETTERS);
            var height = 2 * PADDING + TITLE + LINE * lines.size() - 6;
            var asideHeight = asides.isEmpty() ? 0 : 2 * PADDING + TITLE + LINE * asides.size() - 6;
            box(MARGIN, top, WIDTH, height, box.late() ? "l" : "m", box.title(), lines);
            if (!asides.isEmpty()) {
                box(ASIDE_LEFT, top, ASIDE_WIDTH, asideHeight, "a", help, asides);
                arrow(MARGIN + WIDTH, top + 26, ASIDE_LEFT, top + 26);
            }
            if (i < boxes.size() - 1) {
                arrow(MARGIN + WIDTH / 2, top + height, MARGIN + WIDTH / 2, top + Math.max(height, asideHeight) + GAP);
                top += Math.max(height, asideHeight) + GAP;
            } else {
                top += Math.max(height, asideHeight);
            }
        }
        return top;
    }

    private void box(int left, int top, int width, int height, String look, String title, List<String> lines) {
        add("<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"8\"/>", look, left, top, width, height);
        var base = top + PADDING + 14;
        add("<text class=\"t\" x=\"%d\" y=\"%d\">%s</text>", left + PADDING, base, escaped(title));
        base += TITLE;
        for (var line : lines) {
            add("<text x=\"%d\" y=\"%d\">%s</text>", left + PADDING, base, escaped(line));
            base += LINE;
        }
    }

    private void arrow(int fromX, int fromY, int toX, int toY) {
        add("<path d=\"M%d %d L%d %d\"/>", fromX, fromY, toX, toY);
        if (fromX == toX) {
            add("<path class=\"p\" d=\"M%d %d l-5 -9 h10 z\"/>", toX, toY);
        } else {
            add("<path class=\"p\" d=\"M%d %d l-9 -5 v10 z\"/>", toX, toY);
        }
    }

    private void add(String format, Object... values) {
        drawn.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    /** @return lines of at most so many letters, broken between words where there are some */
    static List<String> wrapped(List<String> texts, int letters) {
        var lines = new ArrayList<String>();
        for (var text : texts) {
            var line = new StringBuilder();
            for (var word : text.strip().split("\\s+")) {
                if (line.length() + word.length() >= letters && !line.isEmpty()) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                for (; word.length() > letters; word = word.substring(letters)) {
                    lines.add(word.substring(0, letters));
                }
                line.append(line.isEmpty() ? "" : " ").append(word);
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private static String escaped(String text) {
        return text.replaceAll("[\\p{Cntrl}\\uFFFE\\uFFFF]", " ").replace("&", "&amp;").replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
