package dev.fenster.insight.dashboard;

import java.util.Set;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** What a browser must know of the page: it runs no script but the page's own, and it asks for the page anew each time. */
@Singleton
class PageHeaders {
    /** Inline styles are for the agenda alone, a mail in a sandboxed frame, which inherits the page's policy. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    /** The page names its scripts by a hash of their content: they may be kept for ever, it may not. */
    private static final Set<String> PAGE = Set.of("/", "/index.html");
    private static final int BEFORE_EVERYTHING = 1000;

    void register(@Observes Filters filters) {
        filters.register(PageHeaders::add, BEFORE_EVERYTHING);
    }

    private static void add(RoutingContext context) {
        var headers = context.response().headers();
        headers.set("Content-Security-Policy", POLICY).set("X-Content-Type-Options", "nosniff");
        if (PAGE.contains(context.normalizedPath())) {
            headers.set(HttpHeaders.CACHE_CONTROL, "no-cache");
        }
        context.next();
    }
}
