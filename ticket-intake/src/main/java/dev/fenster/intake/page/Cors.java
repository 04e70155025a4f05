package dev.fenster.intake.page;

import java.util.Optional;

import dev.fenster.intake.signature.Origins;
import dev.fenster.intake.source.PageSettings;
import io.vertx.core.http.HttpServerRequest;

/** Lets scripts of the company's own pages post and read the answer. */
public final class Cors {
    private static final String TEN_MINUTES = "600";

    private Cors() {}

    /** Adds what a browser has to see before a script may read the answer, refusals included. */
    public static void allow(PageSettings page, HttpServerRequest request) {
        var headers = request.response().headers();
        headers.add("Vary", "Origin");
        allowed(page, request).ifPresent(
                origin -> headers.set("Access-Control-Allow-Origin", origin).set("Access-Control-Expose-Headers",
                        "Retry-After"));
    }

    /** Adds what a browser asks for before it lets a script post something else than a form. */
    public static void allowPost(PageSettings page, HttpServerRequest request) {
        allow(page, request);
        if (allowed(page, request).isPresent()) {
            request.response().headers().set("Access-Control-Allow-Methods", "POST")
                    .set("Access-Control-Allow-Headers", "Content-Type, Accept")
                    .set("Access-Control-Max-Age", TEN_MINUTES);
        }
    }

    private static Optional<String> allowed(PageSettings page, HttpServerRequest request) {
        return page == null
                ? Optional.empty()
                : Optional.ofNullable(request.getHeader("Origin")).flatMap(Origins::of).filter(page.origins()::contains);
    }
}
