package dev.fenster.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When to try again what failed: after a pause as long as the trouble has lasted, so that the pauses double; never shorter than
 * the
 * first pause, never longer than the longest, spread by a fifth so that many do not come back at one moment.
 */
public record BackOffPolicy(Duration firstPause, Duration longestPause) {
    private static final double SPREAD = 0.2;

    /**
     * @param since
     *        when the first attempt was made
     * @param deadline
     *        no attempt is made after it
     * @param random
     *        from 0 to 1, decides where in its spread the pause lies
     * @return the time of the next attempt, empty when it is to be given up
     */
    public Optional<Instant> nextAttempt(Instant since, Instant now, Instant deadline, double random) {
        var pause = Duration.between(since, now);
        if (pause.compareTo(firstPause) < 0) {
            pause = firstPause;
        }
        if (pause.compareTo(longestPause) > 0) {
            pause = longestPause;
        }
        var spread = 1 - SPREAD + 2 * SPREAD * random;
        var next = now.plusMillis(Math.round(pause.toMillis() * spread));
        return next.isAfter(deadline) ? Optional.empty() : Optional.of(next);
    }
}
