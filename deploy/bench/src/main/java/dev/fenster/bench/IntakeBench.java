package dev.fenster.bench;

import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What ticket-intake takes, as ratios to what the same machine does without its work in the same run. */
@Command(name = "intake", mixinStandardHelpOptions = true, description = "Starts a broker and ticket-intake of its own: single tickets against an endpoint that does nothing, batches against a plain producer, and four times the load that it can take.")
final class IntakeBench implements Callable<Integer> {
    private static final int CONNECTIONS = 64;
    private static final int OVERLOAD_CONNECTIONS = 1024;
    private static final int OVERLOAD = 4;
    private static final int ROUNDS = 2;

    @Option(names = "--seconds", defaultValue = "10", description = "Of each of two measured rounds of single tickets (default: ${DEFAULT-VALUE}).")
    private int seconds;
    @Option(names = "--batches", defaultValue = "30", description = "Of 5,000 tickets (default: ${DEFAULT-VALUE}).")
    private int batches;
    @Option(names = "--overload-seconds", defaultValue = "60", description = "How long the overload lasts (default: ${DEFAULT-VALUE}).")
    private int overloadSeconds;
    @Option(names = "--warm-up", defaultValue = "60", description = "Seconds of single tickets before anything is measured: beside load on two cores, the second compiler needs that long (default: ${DEFAULT-VALUE}).")
    private int warmUp;

    @Option(names = "--jvm", defaultValue = "-XX:TieredStopAtLevel=4", description = "A further option for the JVMs of the broker and both services, to be given once for each (default: ${DEFAULT-VALUE}, both compilers as in production).")
    private List<String> jvm;

    @Option(names = "--flush", description = "The broker has each append on the disk before it acknowledges it, as deploy/local's; without, it acknowledges as a cluster's brokers do.")
    private boolean flush;

    private final BitSet acknowledged = new BitSet();
    private boolean allMet = true;

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (var rig = new IntakeRig(jvm, flush); var generator = new LoadGenerator()) {
            rig.start();
            System.out.printf(Locale.ROOT, "%-44s %12s %10s%n", "", "measured", "goal");
            double perSecond = singleTickets(rig, generator);
            batches(rig);
            overload(rig, generator, (int) perSecond * OVERLOAD);
        }
        return allMet ? 0 : 1;
    }

    private double singleTickets(IntakeRig rig, LoadGenerator generator) {
        var tickets = SampleTickets.asRequests(rig.key());
        generator.closedLoop(rig.noOpPort(), tickets, CONNECTIONS, warmUp / 4);
        remember(generator.closedLoop(rig.intakePort(), tickets, CONNECTIONS, warmUp));
        double nothing = 0;
        double taken = 0;
        double nothingP99 = 0;
        double takenP99 = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var noOp = generator.closedLoop(rig.noOpPort(), tickets, CONNECTIONS, seconds);
            var intake = remember(generator.closedLoop(rig.intakePort(), tickets, CONNECTIONS, seconds));
            nothing += noOp.acceptedPerSecond() / ROUNDS;
            taken += intake.acceptedPerSecond() / ROUNDS;
            nothingP99 += noOp.latencies().millis(0.99) / ROUNDS;
            takenP99 += intake.latencies().millis(0.99) / ROUNDS;
        }
        row("endpoint that does nothing, a second", nothing);
        row("single tickets, 64 connections, a second", taken);
        row("  ratio", taken / nothing, "≥ 0.45", taken >= 0.45 * nothing);
        row("endpoint that does nothing, p99 in ms", nothingP99);
        row("single tickets, p99 in ms", takenP99);
        row("  ratio", takenP99 / nothingP99, "≤ 3", takenP99 <= 3 * nothingP99);
        return taken;
    }

    private void batches(IntakeRig rig) {
        var posting = new BatchPosting(rig.intakePort(), rig.key());
        var producer = new ProducerBaseline(rig.bootstrapServers());
        var size = TicketLedger.read(rig.bootstrapServers()).bytesEach();
        int tickets = BatchPosting.tickets(batches);
        posting.ticketsPerSecond(5_000_000, batches / 2);
        double plain = producer.recordsPerSecond(tickets, "x".repeat(size));
        double taken = posting.ticketsPerSecond(6_000_000, batches);
        row("plain producer, acks=all, %d bytes, a second".formatted(size), plain);
        row("tickets in batches, a second", taken);
        row("  ratio", taken / plain, "≥ 0.5", taken >= 0.5 * plain);
    }

    private void overload(IntakeRig rig, LoadGenerator generator, int perSecond) {
        var tickets = SampleTickets.asRequests(rig.key());
        remember(generator.openLoop(rig.intakePort(), tickets, OVERLOAD_CONNECTIONS, perSecond, warmUp / 4));
        var load = remember(
                generator.openLoop(rig.intakePort(), tickets, OVERLOAD_CONNECTIONS, perSecond, overloadSeconds));
        long memory = rig.intake().mostResidentMegabytes();
        int missing = TicketLedger.read(rig.bootstrapServers()).missing(acknowledged);
        double p99 = load.latencies().millis(0.99);
        row("four times as much, offered a second", perSecond);
        row("  accepted a second", load.acceptedPerSecond());
        row("  accepted, p99 in ms", p99, "≤ 500", p99 <= 500);
        boolean asPromised = load.refused().keySet().stream().allMatch(status -> status == 429 || status == 503);
        row("  refused: " + load.refused(), load.refusedInAll(), "429, 503", asPromised);
        row("  resident memory in MB", memory, "≤ 400", memory <= 400);
        row("  acknowledged in all", acknowledged.cardinality());
        row("  of these not in the topic", missing, "0", missing == 0);
    }

    private Load remember(Load load) {
        acknowledged.or(load.accepted());
        return load;
    }

    private void row(String what, double measured) {
        System.out.printf(Locale.ROOT, "%-44s %12.2f%n", what, measured);
    }

    private void row(String what, double measured, String goal, boolean met) {
        allMet &= met;
        System.out.printf(Locale.ROOT, "%-44s %12.2f %10s %s%n", what, measured, goal, met ? "met" : "MISSED");
    }
}
