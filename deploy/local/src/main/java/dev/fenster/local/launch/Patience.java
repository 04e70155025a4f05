package dev.fenster.local.launch;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for something to become true, but not for ever. */
record Patience(int seconds) {
    private static final long GLANCE_MILLIS = 100;

    /**
     * @throws LaunchException
     *         with this sentence when the time is over
     */
    void until(BooleanSupplier condition, String otherwise) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new LaunchException(otherwise);
            }
            Thread.sleep(GLANCE_MILLIS);
        }
    }
}
