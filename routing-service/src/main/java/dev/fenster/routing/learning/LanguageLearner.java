package dev.fenster.routing.learning;

import java.util.List;

/**
 * Learns one language. A ticket counts at once; every now and then the model is trained anew on all of them, which takes seconds when
 * there are thousands, and holds nobody up meanwhile.
 */
final class LanguageLearner {
    /** The model is trained anew when a tenth more was learned. */
    private static final double TRAINED_AGAIN = 1.1;
    /** What its scores are worth is looked at anew when half as much again was learned. */
    private static final double CALIBRATED_AGAIN = 1.5;

    private final String language;
    private final LearnedTickets tickets = new LearnedTickets();
    private RouteModel model;
    private Calibration calibration = Calibration.UNKNOWN;
    private long learned;
    private long trainedOn;
    private long calibratedOn;
    private boolean labelsMissing;

    LanguageLearner(String language) {
        this.language = language;
    }

    synchronized void learn(LearnedTicket ticket) {
        tickets.add(ticket);
        learned++;
        if (model != null) {
            labelsMissing |= model.position(ticket.label()) < 0;
            model.learn(ticket, learned <= RouteTraining.NEAREST);
        }
    }

    /** Forgets the tickets with this text; the model does so when it is trained the next time, for which it asks. */
    synchronized void forget(String text) {
        if (tickets.remove(text)) {
            labelsMissing = true;
        }
    }

    /** @return whether {@link #train} would make the model better */
    synchronized boolean wantsTraining() {
        return learned > 0 && (model == null || labelsMissing || learned >= TRAINED_AGAIN * trainedOn);
    }

    /** Trains on all that was learned. Others can learn and ask meanwhile. */
    void train() {
        List<LearnedTicket> all;
        long until;
        boolean calibrate;
        synchronized (this) {
            all = tickets.all();
            until = learned;
            labelsMissing = false;
            calibrate = until >= CALIBRATED_AGAIN * calibratedOn;
        }
        if (all.isEmpty()) {
            return;
        }
        var training = new RouteTraining(all);
        var worth = calibrate ? training.calibrate() : calibration;
        take(training.train(worth), worth, until, calibrate);
    }

    synchronized long learned() {
        return learned;
    }

    synchronized Suggestion suggest(String text, float[] embedding) {
        return model.suggest(text, embedding, language + "-" + learned + "-" + trainedOn);
    }

    synchronized boolean knowsSomething() {
        return model != null;
    }

    private synchronized void take(RouteModel trained, Calibration worth, long until, boolean calibrated) {
        model = trained;
        calibration = worth;
        trainedOn = until;
        calibratedOn = calibrated ? until : calibratedOn;
        for (var since : tickets.newest(learned - until)) {
            labelsMissing |= model.position(since.label()) < 0;
            model.learn(since, learned <= RouteTraining.NEAREST);
        }
    }
}
