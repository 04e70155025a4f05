package dev.fenster.local.demo;

import java.time.Duration;

/** What some customers say at the end: the longer it took, the worse. */
final class Satisfaction {

    private static final double ANSWERS_CSAT = 0.28;
    private static final double ANSWERS_NPS = 0.07;
    private static final Duration PATIENCE = Duration.ofHours(30);

    private final Dice dice;

    Satisfaction(Dice dice) {
        this.dice = dice;
    }

    void rate(History history, boolean reopened) {
        int mood = mood(history, reopened);
        history.letPass(dice.around(Duration.ofHours(4)));
        if (dice.chance(ANSWERS_CSAT)) {
            history.rated("csat", Math.max(1, mood));
        } else if (dice.chance(ANSWERS_NPS)) {
            history.rated("nps", Math.max(0, Math.min(10, mood * 2 - dice.between(0, 1))));
        }
    }

    private int mood(History history, boolean reopened) {
        Duration took = Duration.between(history.story().ticket().occurredAt(), history.now());
        int mood = dice.chance(0.6) ? 5 : 4;
        mood -= took.compareTo(PATIENCE) > 0 ? dice.between(0, 2) : 0;
        mood -= reopened || history.contact().slowdown() > 2 ? dice.between(1, 2) : 0;
        return mood - (dice.chance(0.08) ? 2 : 0);
    }
}
