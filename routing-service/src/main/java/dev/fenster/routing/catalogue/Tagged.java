package dev.fenster.routing.catalogue;

import java.util.function.Supplier;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;

import org.jboss.resteasy.reactive.RestResponse;

/** Answers with an ETag. */
final class Tagged {
    private Tagged() {}

    /** @return 304 when the client has this state already, 412 when it asks for another */
    static <T> RestResponse<T> response(Request request, String tag, Supplier<T> body) {
        var known = request.evaluatePreconditions(new EntityTag(tag));
        return known == null
                ? RestResponse.ResponseBuilder.ok(body.get()).tag(tag).build()
                : RestResponse.ResponseBuilder.<T>create(known.build().getStatus()).tag(tag).build();
    }
}
