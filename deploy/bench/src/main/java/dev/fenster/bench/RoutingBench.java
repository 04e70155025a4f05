package dev.fenster.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

import dev.fenster.bench.LabelledTexts.LabelledText;
import dev.fenster.routing.learning.MiniLmEmbedding;
import dev.fenster.routing.learning.RouteLearner;
import dev.fenster.routing.learning.Suggestion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How often the learned suggestion is right: learns one file and predicts another, with the classes of routing-service. */
@Command(name = "routing", mixinStandardHelpOptions = true, description = "Learns the tickets of one file, and writes for those of another where they belong: the three likeliest categories and the confidence.")
final class RoutingBench implements Callable<Integer> {
    private static final int MEASURED = 1_000;
    private static final Suggestion NOTHING = new Suggestion(List.of(), 0, false, true, List.of(), "none");

    @Option(names = "--train", required = true, description = "CSV with the header text,category.")
    private Path train;
    @Option(names = "--test", required = true, description = "CSV with the header text,category; a missing category is not counted.")
    private Path test;
    @Option(names = "--out", required = true, description = "CSV to be written: first,second,third,confidence,decides,none.")
    private Path out;
    @Option(names = "--language", description = "Of all texts, such as en or de; without, each text tells by its short words.")
    private String language;

    @Override
    public Integer call() throws IOException {
        var learner = new RouteLearner(new MiniLmEmbedding());
        var begin = System.nanoTime();
        for (var known : LabelledTexts.read(train)) {
            learner.learn(learner.prepare(known.text(), language, known.category()), language);
        }
        learner.train();
        System.out.printf(Locale.ROOT, "%-44s %12.1f%n", "learned in seconds", (System.nanoTime() - begin) / 1e9);
        var questions = LabelledTexts.read(test);
        var suggestions = new ArrayList<Suggestion>();
        for (var question : questions) {
            suggestions.add(learner.suggest(question.text(), language).orElse(NOTHING));
        }
        measure(learner, questions);
        write(suggestions);
        report(questions, suggestions);
        return 0;
    }

    /** What a suggestion costs once the code that makes it is compiled. */
    private void measure(RouteLearner learner, List<LabelledText> questions) {
        var measured = questions.subList(0, Math.min(MEASURED, questions.size()));
        var processor = new ProcessorTime();
        measured.forEach(question -> learner.suggest(question.text(), language));
        System.out.printf(Locale.ROOT, "%-44s %12.3f%n", "processor time a ticket in ms",
                processor.millis() / Math.max(1, measured.size()));
    }

    private void write(List<Suggestion> suggestions) throws IOException {
        try (var writer = Files.newBufferedWriter(out, StandardCharsets.UTF_8);
                var csv = new CSVPrinter(writer, CSVFormat.RFC4180)) {
            csv.printRecord("first", "second", "third", "confidence", "decides", "none");
            for (var suggestion : suggestions) {
                csv.printRecord(label(suggestion, 0), label(suggestion, 1), label(suggestion, 2),
                        String.format(Locale.ROOT, "%.6f", suggestion.margin()), suggestion.decides(), suggestion.none());
            }
        }
    }

    private static void report(List<LabelledText> questions, List<Suggestion> suggestions) {
        double right = 0;
        double among = 0;
        double decided = 0;
        double decidedRight = 0;
        double none = 0;
        for (var i = 0; i < questions.size(); i++) {
            var suggestion = suggestions.get(i);
            var category = questions.get(i).category();
            var hit = category.equals(label(suggestion, 0));
            right += hit ? 1 : 0;
            among += suggestion.candidates().stream().anyMatch(candidate -> candidate.label().equals(category)) ? 1 : 0;
            decided += suggestion.decides() ? 1 : 0;
            decidedRight += suggestion.decides() && hit ? 1 : 0;
            none += suggestion.none() ? 1 : 0;
        }
        var all = Math.max(1, questions.size());
        System.out.printf(Locale.ROOT, "%-44s %12.4f%n", "right", right / all);
        System.out.printf(Locale.ROOT, "%-44s %12.4f%n", "among the three likeliest", among / all);
        System.out.printf(Locale.ROOT, "%-44s %12.4f%n", "decided alone", decided / all);
        System.out.printf(Locale.ROOT, "%-44s %12.4f%n", "  of these right", decidedRight / Math.max(1, decided));
        System.out.printf(Locale.ROOT, "%-44s %12.4f%n", "taken for none of the learned", none / all);
    }

    private static String label(Suggestion suggestion, int rank) {
        return rank < suggestion.candidates().size() ? suggestion.candidates().get(rank).label() : "";
    }
}
