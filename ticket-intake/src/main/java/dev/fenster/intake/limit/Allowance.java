package dev.fenster.intake.limit;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import dev.fenster.intake.problem.ProblemException;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.vertx.core.MultiMap;

/**
 * What one sender may still post: so many requests and bytes, which come back evenly over a minute. A request passes while
 * something of both is left; what its body has beyond that is owed.
 */
public final class Allowance {
    private static final int WINDOW_SECONDS = 60;

    private final Limits limits;
    private final Bucket requests;
    private final Bucket bytes;
    private final String policy;

    /**
     * @param limits
     *        complete
     */
    Allowance(Limits limits, Clock clock) {
        this.limits = limits;
        var meter = new ClockMeter(clock);
        requests = bucket(limits.requestsPerMinute(), meter);
        bytes = bucket(limits.bytesPerMinute(), meter);
        policy = "\"requests\";q=" + limits.requestsPerMinute() + ";w=" + WINDOW_SECONDS + ", \"bytes\";q="
                + limits.bytesPerMinute() + ";w=" + WINDOW_SECONDS;
    }

    boolean has(Limits others) {
        return limits.equals(others);
    }

    /**
     * Takes a request out of it.
     *
     * @throws ProblemException
     *         429 when no request or no byte is left
     */
    public void takeRequest() {
        refuseIfUsedUp();
        if (!requests.tryConsume(1)) {
            throw usedUp("requests", limits.requestsPerMinute(), requests);
        }
    }

    /** Takes what a body had out of it, even if that is more than is left. */
    public void takeBytes(long count) {
        if (count > 0) {
            bytes.consumeIgnoringRateLimits(count);
        }
    }

    /** Takes a request with its body out of it, even if that is more than is left. */
    void takeUnproven(int count) {
        requests.consumeIgnoringRateLimits(1);
        takeBytes(count);
    }

    /**
     * @throws ProblemException
     *         429 when no request or no byte is left
     */
    void refuseIfUsedUp() {
        if (requests.getAvailableTokens() <= 0) {
            throw usedUp("requests", limits.requestsPerMinute(), requests);
        }
        if (bytes.getAvailableTokens() <= 0) {
            throw usedUp("bytes", limits.bytesPerMinute(), bytes);
        }
    }

    /** Tells in the fields of draft-ietf-httpapi-ratelimit-headers-10 what is left and in how many seconds all is. */
    void describe(MultiMap headers) {
        headers.set("RateLimit-Policy", policy);
        var left = new StringBuilder(64).append("\"requests\"");
        describe(left, requests.getAvailableTokens(), limits.requestsPerMinute());
        left.append(", \"bytes\"");
        describe(left, bytes.getAvailableTokens(), limits.bytesPerMinute());
        headers.set("RateLimit", left.toString());
    }

    private static void describe(StringBuilder text, long available, long quota) {
        long used = quota - available;
        text.append(";r=").append(Math.max(0, available)).append(";t=").append((used * WINDOW_SECONDS + quota - 1) / quota);
    }

    private static ProblemException usedUp(String what, long quota, Bucket bucket) {
        long nanos = bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill();
        long seconds = TimeUnit.NANOSECONDS.toSeconds(nanos) + 1;
        return ProblemException
                .tooManyRequests("The allowance of %,d %s a minute is used up. Send this again after %d seconds, or ask "
                        .formatted(quota, what, seconds) + "an operator for a higher limit.", seconds);
    }

    private static Bucket bucket(long perMinute, TimeMeter meter) {
        return Bucket.builder().withCustomTimePrecision(meter).addLimit(Bandwidth.builder().capacity(perMinute)
                .refillGreedy(perMinute, Duration.ofSeconds(WINDOW_SECONDS)).build()).build();
    }

    private record ClockMeter(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
