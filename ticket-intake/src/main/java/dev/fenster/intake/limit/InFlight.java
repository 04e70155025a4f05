package dev.fenster.intake.limit;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import dev.fenster.intake.problem.ProblemWriter;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;

/**
 * Lets only so many requests in, before anything else is done for them: what comes in is answered soon, and what does not hears
 * so at once. Health and figures are always answered.
 */
@Singleton
class InFlight {
    /** Before all of Quarkus' own. */
    private static final int PRIORITY = 1000;

    private final Capacity capacity;
    private final LimitsConfig config;
    private final ProblemWriter problems;

    InFlight(Capacity capacity, LimitsConfig config, ProblemWriter problems) {
        this.capacity = capacity;
        this.config = config;
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::admit, PRIORITY);
    }

    private void admit(RoutingContext context) {
        if (!Admission.concerns(context)) {
            context.next();
        } else if (capacity.enter()) {
            var admission = new Admission(capacity, config);
            context.addEndHandler(answered -> admission.end());
            context.next();
        } else {
            context.request().resume();
            problems.write(context, capacity.full());
        }
    }
}
