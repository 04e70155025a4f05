package dev.fenster.local.demo;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/** Chance with a seed. Only operations whose results Java specifies to the bit, so that every machine throws the same. */
final class Dice {

    private final Random random;

    Dice(long seed) {
        random = new Random(seed);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    double upTo(double limit) {
        return random.nextDouble() * limit;
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    <T> T oneOf(List<T> choices, ToDoubleFunction<T> weight) {
        double left = upTo(choices.stream().mapToDouble(weight).sum());
        for (T choice : choices) {
            left -= weight.applyAsDouble(choice);
            if (left < 0) {
                return choice;
            }
        }
        return choices.get(choices.size() - 1);
    }

    /** Waiting times: half are shorter than the median, a few are many times as long. */
    Duration around(Duration median) {
        double factor = StrictMath.exp(0.8 * random.nextGaussian());
        return Duration.ofSeconds(Math.max(2, (long) (median.toSeconds() * factor)));
    }

    /** Times that become rarer and rarer, as after an outage. */
    Duration fading(Duration mean) {
        return Duration.ofSeconds((long) (-StrictMath.log(1 - random.nextDouble()) * mean.toSeconds()));
    }

    /** A whole number near the expected one, as independent arrivals give it. */
    int arrivals(double expected) {
        return (int) Math.max(0, Math.round(expected + random.nextGaussian() * StrictMath.sqrt(expected)));
    }
}
