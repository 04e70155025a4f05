package dev.fenster.bench;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The benchmarks behind {@code deploy/bench/run}. */
@Command(name = "deploy/bench/run", mixinStandardHelpOptions = true, subcommands = {ChainBench.class, IntakeBench.class,
        RoutingBench.class, RulesBench.class,
        CorrectionsBench.class})
public final class Bench {
    /** Runs one benchmark and prints its table. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new Bench()).execute(args));
    }
}
