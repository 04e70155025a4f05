package dev.fenster.intake.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A line as customers and agents write them, and what has to be left of it: {@code language, text, expected} between tabs. */
record PlaceholderLine(String language, String text, String expected) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\[(email|phone|iban|card|token|handle)]");

    static List<PlaceholderLine> of(String resource) {
        try (var file = PlaceholderLine.class.getResourceAsStream("/placeholders/" + resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"))
                    .map(PlaceholderLine::parsed).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return what was replaced in the text so that this is left of it */
    List<Replaced> replaced(String left) {
        var original = original(left);
        return PLACEHOLDER.matcher(left).results().map(new Spans(original)::next).toList();
    }

    record Replaced(int start, int end, String placeholder) {}

    /** The text seen as what is left of it, each placeholder a group. */
    private Matcher original(String left) {
        var pattern = Stream.of(PLACEHOLDER.split(left, -1)).map(Pattern::quote).reduce((a, b) -> a + "(.+?)" + b)
                .orElseThrow();
        var original = Pattern.compile(pattern, Pattern.DOTALL).matcher(text);
        if (!original.matches()) {
            throw new IllegalArgumentException("More than placeholders differ between: " + text + "\nand: " + left);
        }
        return original;
    }

    private static PlaceholderLine parsed(String line) {
        var columns = line.replace("\\n", "\n").split("\t", -1);
        if (columns.length != 3) {
            throw new IllegalArgumentException("Three columns are needed: " + line);
        }
        return new PlaceholderLine(columns[0], columns[1], columns[2]);
    }

    private static final class Spans {
        private final Matcher original;
        private int group;

        Spans(Matcher original) {
            this.original = original;
        }

        Replaced next(MatchResult placeholder) {
            group++;
            return new Replaced(original.start(group), original.end(group), placeholder.group());
        }
    }
}
