package dev.fenster.local.replay;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import dev.fenster.local.api.FensterApi;
import dev.fenster.local.api.Posting;
import dev.fenster.local.api.Tally;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** Posts a CSV of real texts through the public API and waits until every ticket is routed and counted. */
public final class Replay {
    private static final long STANDSTILL_NANOS = 60_000_000_000L;
    private static final long GLANCE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 1000;
    /** Looking takes at most a quarter of the time from those who are looked at. */
    private static final int REST = 3;

    private final FensterApi api;
    private final String source;
    private final String channel;
    private final double rate;

    /**
     * @param rate
     *        tickets a second at most; 0 for no limit
     */
    public Replay(FensterApi api, String source, String channel, double rate) {
        this.api = api;
        this.source = source;
        this.channel = channel;
        this.rate = rate;
    }

    /**
     * @param nanos
     *        when they were seen to be so, by {@link System#nanoTime}
     */
    private record Outcomes(Map<String, Long> counts, long nanos) {
        private long decided() {
            return of("routed") + of("unrouted");
        }

        private long counted() {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }

        private long of(String outcome) {
            return counts.getOrDefault(outcome, 0L);
        }
    }

    /** @return true when all that was accepted is counted, and nothing was rejected */
    public boolean run(Path file) {
        var requests = new CsvTickets(source, channel).read(file);
        long begin = System.nanoTime();
        var result = post(requests);
        var outcomes = awaitDecided(new Counted(api, source), result.externalIds());
        report(result, outcomes, (outcomes.nanos() - begin) / 1e9);
        return result.rejected() == 0 && outcomes.counted() == result.externalIds().size();
    }

    private Tally.Result post(List<Posting.Request> requests) {
        try (ProgressBar bar = new ProgressBarBuilder().setTaskName("posted").setInitialMax(requests.size())
                .setUpdateIntervalMillis(200).build()) {
            return new Posting(api, Posting.Pace.inBatches(rate), bar::stepBy).post(requests.iterator());
        }
    }

    /** @return how many of the tickets are counted, by outcome, once all are decided or nothing more happens */
    private static Outcomes awaitDecided(Counted counted, Set<String> externalIds) {
        var last = new Counted.Glance(-1, -1);
        long lastChange = System.nanoTime();
        while (true) {
            long begin = System.nanoTime();
            var glance = counted.glance();
            long glanced = System.nanoTime();
            var outcomes = new Outcomes(glance.mayHave(externalIds.size()) ? counted.byOutcome(externalIds) : Map.of(),
                    glanced);
            if (outcomes.decided() == externalIds.size()) {
                return outcomes;
            }
            if (!glance.equals(last)) {
                last = glance;
                lastChange = System.nanoTime();
            } else if (System.nanoTime() - lastChange > STANDSTILL_NANOS) {
                System.err.println("Nothing more has been counted for a minute: see the logs in deploy/local/.data/logs.");
                return new Outcomes(counted.byOutcome(externalIds), glanced);
            }
            pause(Math.min(LONGEST_PAUSE_MILLIS, Math.max(GLANCE_MILLIS, (System.nanoTime() - begin) / 1_000_000 * REST)));
        }
    }

    private static void report(Tally.Result result, Outcomes outcomes, double seconds) {
        System.out.printf(Locale.ROOT,
                "accepted %d%nrejected %d%nrouted   %d%nunrouted %d%ncounted  %d%nseconds  %.1f (%.0f tickets/s)%n",
                result.accepted(), result.rejected(), outcomes.of("routed"), outcomes.of("unrouted"), outcomes.counted(),
                seconds, outcomes.counted() / seconds);
        result.reasons().forEach(reason -> System.out.println("rejected: " + reason));
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the figures", e);
        }
    }
}
