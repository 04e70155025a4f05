package dev.fenster.intake.limit;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import dev.fenster.intake.problem.ProblemException;
import dev.fenster.intake.problem.ProblemWriter;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;

/** Takes each request of a known caller out of the caller's {@link Allowance}, before its body is read. */
@Singleton
class RateLimits {
    /** Between authentication (200) and authorization (100). */
    private static final int PRIORITY = 150;

    private final Allowances allowances;
    private final ProblemWriter problems;

    RateLimits(Allowances allowances, ProblemWriter problems) {
        this.allowances = allowances;
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::limit, PRIORITY);
    }

    private void limit(RoutingContext context) {
        if (Admission.concerns(context) && context.user() instanceof QuarkusHttpUser user
                && !user.getSecurityIdentity().isAnonymous()) {
            limit(context, user.getSecurityIdentity());
        } else {
            context.next();
        }
    }

    private void limit(RoutingContext context, SecurityIdentity caller) {
        var allowance = allowances.of(caller.getPrincipal().getName(), caller.getAttribute(Limits.ATTRIBUTE));
        try {
            allowance.takeRequest();
        } catch (ProblemException e) {
            allowance.describe(context.response().headers());
            context.request().resume();
            problems.write(context, e);
            return;
        }
        allowance.describe(context.response().headers());
        Admission.current().setAllowance(allowance);
        context.next();
    }
}
