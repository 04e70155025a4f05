package dev.fenster.intake.limit;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Singleton;

/** The allowances on this instance: one a credential or source, and one a network address that failed to prove anything. */
@Singleton
public class Allowances {
    private static final int MOST_ADDRESSES = 10_000;

    private final Limits standard;
    private final Limits unproven;
    private final Clock clock;
    private final Map<String, Allowance> bySender = new ConcurrentHashMap<>();
    private final Map<String, Allowance> byAddress = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Allowance> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    Allowances(LimitsConfig config, Clock clock) {
        this.clock = clock;
        standard = new Limits(config.requestsPerMinute(), config.bytesPerMinute().asLongValue());
        unproven = new Limits(config.unprovenRequestsPerMinute(), config.unprovenBytesPerMinute().asLongValue());
    }

    /**
     * @param limits
     *        the source's own; null when it has none
     */
    public Allowance ofSource(String name, Limits limits) {
        return of("source/" + name, limits);
    }

    /** @return a sender's allowance; a new one when its limits changed */
    Allowance of(String sender, Limits limits) {
        var known = bySender.get(sender);
        var complete = limits == null ? standard : limits.orElse(standard);
        return known != null && known.has(complete)
                ? known
                : bySender.compute(sender, (name, former) -> former != null && former.has(complete)
                        ? former
                        : new Allowance(complete, clock));
    }

    /** @return of whoever posts from there without proving anything; those that were quiet longest are forgotten first */
    Allowance ofAddress(String address) {
        synchronized (byAddress) {
            return byAddress.computeIfAbsent(address, each -> new Allowance(unproven, clock));
        }
    }
}
