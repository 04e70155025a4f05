package dev.fenster.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;

import dev.fenster.routing.learning.MiniLmEmbedding;
import dev.fenster.routing.learning.RouteLearner;
import dev.fenster.routing.learning.Suggestion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How soon corrections show: each ticket is asked first and learned then. */
@Command(name = "corrections", mixinStandardHelpOptions = true, description = "Starts with nothing, asks where each ticket of a file belongs, and learns it then: how often it was right on which part of the file.")
final class CorrectionsBench implements Callable<Integer> {
    @Option(names = "--train", required = true, description = "CSV with the header text,category.")
    private Path train;
    @Option(names = "--seed", defaultValue = "1", description = "Of the order in which the tickets come (default: ${DEFAULT-VALUE}).")
    private long seed;
    @Option(names = "--in-order", description = "They come as they are in the file.")
    private boolean inOrder;
    @Option(names = "--language", description = "Of all texts, such as en or de; without, each text tells by its short words.")
    private String language;

    private int decided;
    private int decidedRight;

    @Override
    public Integer call() throws IOException {
        var tickets = new ArrayList<>(LabelledTexts.read(train));
        if (!inOrder) {
            Collections.shuffle(tickets, new Random(seed));
        }
        var learner = new RouteLearner(new MiniLmEmbedding());
        var right = new boolean[tickets.size()];
        for (var i = 0; i < right.length; i++) {
            var ticket = tickets.get(i);
            right[i] = learner.suggest(ticket.text(), language).filter(suggestion -> asked(suggestion, ticket.category()))
                    .isPresent();
            learner.learn(learner.prepare(ticket.text(), language, ticket.category()), language);
            learner.train();
        }
        report(right);
        return 0;
    }

    private boolean asked(Suggestion suggestion, String category) {
        var right = category.equals(suggestion.best());
        decided += suggestion.decides() ? 1 : 0;
        decidedRight += suggestion.decides() && right ? 1 : 0;
        return right;
    }

    private void report(boolean[] right) {
        for (var part : List.of(new int[]{0, 200}, new int[]{200, 500}, new int[]{500, 1_000},
                new int[]{1_000, right.length / 2},
                new int[]{right.length / 2, right.length})) {
            if (part[0] < part[1] && part[1] <= right.length) {
                System.out.printf(Locale.ROOT, "right on tickets %6d to %6d %21.4f%n", part[0], part[1], share(right, part));
            }
        }
        System.out.printf(Locale.ROOT, "%-44s %12.4f%n", "decided alone", decided / (double) Math.max(1, right.length));
        System.out.printf(Locale.ROOT, "%-44s %12.4f%n", "  of these right", decidedRight / (double) Math.max(1, decided));
    }

    private static double share(boolean[] right, int[] part) {
        double hits = 0;
        for (var i = part[0]; i < part[1]; i++) {
            hits += right[i] ? 1 : 0;
        }
        return hits / (part[1] - part[0]);
    }
}
