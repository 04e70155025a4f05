package dev.fenster.intake.limit;

import java.time.Duration;
import java.util.Optional;

import dev.fenster.intake.problem.ProblemException;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;

/**
 * One request that this instance has taken on: its place among those in flight, what its body holds of the memory for bodies,
 * and its caller's allowance. While the sender is still sending it has no place, so that slow senders take none from others.
 */
public final class Admission {
    private static final String KEY = Admission.class.getName();

    private final Capacity capacity;
    private final LimitsConfig config;
    private Allowance allowance;
    private boolean placed = true;
    private boolean ended;
    private long held;

    /**
     * @param capacity
     *        of which it has a place
     */
    Admission(Capacity capacity, LimitsConfig config) {
        this.capacity = capacity;
        this.config = config;
        Vertx.currentContext().putLocal(KEY, this);
    }

    /** @return whether it is a request of the API: health, figures and the description are always answered */
    static boolean concerns(RoutingContext context) {
        return !context.request().path().startsWith("/q/");
    }

    /** @return of the request that is being served */
    public static Admission current() {
        Admission current = Vertx.currentContext().getLocal(KEY);
        if (current == null) {
            throw new IllegalStateException("No request is being served here");
        }
        return current;
    }

    public Duration bodyTimeout() {
        return config.bodyTimeout();
    }

    public Duration batchTimeout() {
        return config.batchTimeout();
    }

    /** @return empty for a sender that is not known yet */
    public synchronized Optional<Allowance> allowance() {
        return Optional.ofNullable(allowance);
    }

    synchronized void setAllowance(Allowance ofCaller) {
        allowance = ofCaller;
    }

    /** The sender is still sending. */
    public synchronized void awaitBody() {
        if (placed) {
            placed = false;
            capacity.leave();
        }
    }

    /**
     * The body is complete, or reading it has ended.
     *
     * @throws ProblemException
     *         503 when as many others are in flight as may be
     */
    public synchronized void proceed() {
        if (!placed && !ended) {
            if (!capacity.enter()) {
                throw capacity.full();
            }
            placed = true;
        }
    }

    /**
     * @throws ProblemException
     *         503 when other bodies hold the memory
     */
    public synchronized void hold(int bytes) {
        if (ended) {
            return;
        }
        if (!capacity.hold(bytes)) {
            throw ProblemException.unavailable("This instance holds as many bodies as its memory allows. Send this again soon.",
                    null);
        }
        held += bytes;
    }

    /** The body is needed no more. */
    public synchronized void release() {
        capacity.release(held);
        held = 0;
    }

    synchronized void end() {
        if (!ended) {
            awaitBody();
            release();
            ended = true;
        }
    }
}
