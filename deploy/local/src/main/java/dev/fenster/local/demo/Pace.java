package dev.fenster.local.demo;

import java.time.Duration;

/** How time passes in a ticket's history: work takes opening hours and is slower in a wave. */
final class Pace {

    private final SupportHours hours;
    private final Dice dice;

    Pace(SupportHours hours, Dice dice) {
        this.hours = hours;
        this.dice = dice;
    }

    /** Support needs about so long, in its opening hours. */
    void work(History history, Duration median) {
        history.continueAt(hours.after(history.now(), dice.around(slowed(history, median))));
    }

    /** The customer waits for about so long if somebody is there, else until it opens. */
    void queue(History history, Duration median) {
        if (hours.isOpen(history.now())) {
            history.letPass(dice.around(slowed(history, median)));
        } else {
            work(history, Duration.ofMinutes(9));
        }
    }

    /** About so long, by day or night. */
    void pass(History history, Duration median) {
        history.letPass(dice.around(median));
    }

    private static Duration slowed(History history, Duration median) {
        return Duration.ofSeconds((long) (median.toSeconds() * history.contact().slowdown()));
    }
}
