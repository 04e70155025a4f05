package dev.fenster.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.fenster.local.api.FensterApi;
import dev.fenster.local.api.Posting;
import dev.fenster.local.replay.Counted;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Tickets through the whole chain, from the POST until insight has counted them with their decision, as a ratio to what the
 * same broker takes from a plain producer in the same run.
 */
@Command(name = "chain", mixinStandardHelpOptions = true, description = "Tickets a second from POST to counted, against a plain producer.")
final class ChainBench implements Callable<Integer> {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String TEXT = "Seit dem Update auf 4.3.0 druckt die Kasse in der Filiale keine Bons mehr, die Stornorechnung "
            + "bleibt in der Warteschlange, und am Abend fehlt der Tagesabschluss. ";

    @Option(names = "--tickets", defaultValue = "20000", description = "How many (default: ${DEFAULT-VALUE}).")
    private int tickets;
    @Option(names = "--data", description = "The data directory of the Fenster to measure (default: deploy/local/.data).")
    private Path data;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var status = status();
        var api = new FensterApi(status.get("origin").asText(), status.at("/apiKeys/demo").asText(),
                status.at("/tokens/operator").asText());
        run(api, Posting.Pace.oneByOne(), tickets / 4);
        run(api, Posting.Pace.inBatches(0), tickets / 4);
        double producer = new ProducerBaseline(status.get("kafka").asText()).recordsPerSecond(tickets, TEXT.repeat(3));
        var oneByOne = run(api, Posting.Pace.oneByOne(), tickets);
        var batches = run(api, Posting.Pace.inBatches(0), tickets);
        System.out.printf(Locale.ROOT, "%-34s %10s %8s%n", "", "per second", "ratio");
        row("plain producer, acks=all", producer, producer);
        row("one by one: accepted", oneByOne.posted(), producer);
        row("one by one: routed and counted", oneByOne.counted(), producer);
        row("in batches: accepted", batches.posted(), producer);
        row("in batches: routed and counted", batches.counted(), producer);
        return 0;
    }

    private record Rates(double posted, double counted) {}

    private Rates run(FensterApi api, Posting.Pace pace, int count) throws InterruptedException {
        var source = "bench-" + UUID.randomUUID();
        var requests = IntStream.range(0, count).mapToObj(i -> request(source, i))
                .iterator();
        long begin = System.nanoTime();
        var result = new Posting(api, pace, answered -> {}).post(requests);
        double posted = result.accepted() / seconds(begin);
        var counted = new Counted(api, source);
        while (!counted.glance().mayHave(result.externalIds().size())) {
            Thread.sleep(200);
        }
        return new Rates(posted, result.externalIds().size() / seconds(begin));
    }

    private static Posting.Request request(String source, int i) {
        var ticket = MAPPER.createObjectNode().put("source", source).put("externalId", "B-" + i).put("channel", "chat")
                .put("language", "de").put("text", TEXT.repeat(3) + i);
        return new Posting.Request("/api/v1/tickets", "B-" + i, ticket.toString());
    }

    private JsonNode status() throws IOException, InterruptedException {
        var script = Path.of(System.getProperty("fenster.home"), "deploy/local/status").toString();
        var command = data == null
                ? new ProcessBuilder(script, "--json")
                : new ProcessBuilder(script, "--json", "--data", data.toString());
        var process = command.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var output = process.getInputStream().readAllBytes();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("Fenster is not ready: start it with deploy/local/up.");
        }
        return MAPPER.readTree(output);
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static void row(String what, double rate, double baseline) {
        System.out.printf(Locale.ROOT, "%-34s %10.0f %8.3f%n", what, rate, rate / baseline);
    }
}
