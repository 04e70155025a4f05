package dev.fenster.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

import dev.fenster.routing.matching.Language;
import dev.fenster.routing.matching.RuleDefinition;
import dev.fenster.routing.matching.RuleMatcher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What many rules cost: processor time a ticket, memory, and texts made to be slow. With the classes of routing-service. */
@Command(name = "rules", mixinStandardHelpOptions = true, description = "Matches tickets of 80 German words, and texts of a megabyte, with rules of all kinds over invented compounds.")
final class RulesBench implements Callable<Integer> {
    private static final int WORDS = 80;
    private static final int MEGABYTE = 1_000_000;
    private static final String[] HEADS = ("bon kassen karten kunden lager rechnungs bestell liefer zahlungs termin artikel steuer tisch küchen"
            + " filial benutzer server netz daten druck").split(" ");
    private static final String[] ROOTS = ("bal dor fen gur hal jem kor lus mar nef pol ras sim tor ulm ver wim zan bre kli")
            .split(" ");
    private static final String[] ENDINGS = "ung er ist age ette or eur um in el".split(" ");
    private static final String[] FILLERS = ("der die das und ist nicht mehr seit heute wir haben bitte es geht ein kein mit dem auf für bei"
            + " uns wird noch immer").split(" ");

    @Option(names = "--rules", defaultValue = "10000")
    private int count;
    @Option(names = "--tickets", defaultValue = "20000")
    private int tickets;
    @Option(names = "--words", defaultValue = "4000", description = "Different words that the rules have; the fewer, the more rules match a ticket.")
    private int vocabulary;

    private final Random random = new Random(4);
    private final List<String> words = new ArrayList<>();

    @Override
    public Integer call() {
        while (words.size() < vocabulary) {
            words.add(root() + root() + root() + ENDINGS[random.nextInt(ENDINGS.length)]);
        }
        for (var head : HEADS) {
            words.add(head);
        }
        var before = usedMegabytes();
        var begin = System.nanoTime();
        var matcher = new RuleMatcher(rules());
        report("rules", count);
        report("made ready in ms", (System.nanoTime() - begin) / 1e6);
        report("memory of the rules in MB", usedMegabytes() - before);
        measureTickets(matcher);
        report("1 MB, the rules' words at random: ms", slowest(matcher, text(this::anyWord)));
        report("1 MB, one word again and again: ms", slowest(matcher, text(() -> words.get(0))));
        report("1 MB, ever new long compounds: ms", slowest(matcher, text(this::longCompound)));
        report("1 MB, one word without a space: ms", slowest(matcher, "a".repeat(MEGABYTE)));
        measureTickets(matcher);
        return 0;
    }

    private List<RuleDefinition> rules() {
        var rules = new ArrayList<RuleDefinition>();
        for (var i = 0; i < count; i++) {
            rules.add(new RuleDefinition("rule-" + i, query(i % 10), Language.DE, 50));
        }
        return rules;
    }

    private String query(int kind) {
        return switch (kind) {
            case 0 -> one();
            case 1 -> one() + " AND " + one();
            case 2 -> one() + " AND (" + one() + " OR " + one() + ") AND NOT " + one();
            case 3 -> "\"" + one() + " " + one() + "\"";
            case 4 -> "\"" + one() + " " + one() + "\"~5";
            case 5 -> root() + one() + "~";
            case 6 -> "*" + one() + "*";
            case 7 -> one() + " AND channel:phone AND version:" + random.nextInt(9) + "." + random.nextInt(9) + "..9";
            case 8 -> "\"nicht " + one() + "\"";
            default -> one() + "* AND kein";
        };
    }

    private void measureTickets(RuleMatcher matcher) {
        var texts = new ArrayList<String>();
        for (var i = 0; i < tickets; i++) {
            texts.add(ticket());
        }
        texts.forEach(text -> matcher.match(null, text, "de"));
        var processor = new ProcessorTime();
        var matches = 0L;
        for (var text : texts) {
            matches += matcher.match(null, text, "de").size();
        }
        report("processor time a ticket in ms", processor.millis() / tickets);
        report("rules that match a ticket, mean", (double) matches / tickets);
    }

    private String ticket() {
        var text = new ArrayList<String>();
        for (var i = 0; i < WORDS; i++) {
            text.add(i % 10 == 0 ? anyWord() : i % 10 == 5 ? HEADS[random.nextInt(HEADS.length)] + anyWord() : filler());
        }
        return String.join(" ", text);
    }

    private static double slowest(RuleMatcher matcher, String text) {
        var slowest = 0d;
        for (var i = 0; i < 3; i++) {
            var processor = new ProcessorTime();
            matcher.match(null, text, "de");
            slowest = Math.max(slowest, processor.millis());
        }
        return slowest;
    }

    private static String text(Supplier<String> word) {
        var text = new StringBuilder(MEGABYTE);
        while (text.length() < MEGABYTE) {
            text.append(word.get()).append(' ');
        }
        return text.toString();
    }

    private String longCompound() {
        var word = new StringBuilder();
        while (word.length() < 45) {
            word.append(one());
        }
        return word.substring(0, Math.min(59, word.length()));
    }

    private String anyWord() {
        return random.nextInt(4) == 0 ? filler() : one();
    }

    private String filler() {
        return FILLERS[random.nextInt(FILLERS.length)];
    }

    private String root() {
        return ROOTS[random.nextInt(ROOTS.length)];
    }

    private String one() {
        return words.get(random.nextInt(words.size()));
    }

    private static double usedMegabytes() {
        for (var i = 0; i < 3; i++) {
            System.gc();
        }
        var runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
    }

    private static void report(String what, double figure) {
        System.out.printf(Locale.ROOT, "%-44s %12.3f%n", what, figure);
    }
}
