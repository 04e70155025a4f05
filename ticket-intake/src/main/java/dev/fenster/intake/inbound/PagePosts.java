package dev.fenster.intake.inbound;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import dev.fenster.intake.kind.Kind;
import dev.fenster.intake.page.AddressLimit;
import dev.fenster.intake.page.Cors;
import dev.fenster.intake.page.CustomerPages;
import dev.fenster.intake.problem.ProblemException;
import dev.fenster.intake.problem.Problems;
import dev.fenster.intake.source.Source;
import io.vertx.core.http.HttpServerRequest;

/** What web pages post: only so often from one address, readable for the pages' scripts, and answered with a page to persons. */
@Singleton
class PagePosts {
    private final AddressLimit limit;
    private final CustomerPages pages;
    private final Problems problems;

    PagePosts(AddressLimit limit, CustomerPages pages, Problems problems) {
        this.limit = limit;
        this.pages = pages;
        this.problems = problems;
    }

    /**
     * @param post
     *        takes the request
     * @return JSON, or where to a browser goes from here; fails as {@code post} does, or with 429
     */
    CompletionStage<Response> receive(Source source, Kind kind, HttpServerRequest request,
            Supplier<CompletionStage<Object>> post) {
        Cors.allow(source.page(), request);
        var answered = admitted(source, kind, request).thenCompose(admitted -> post.get());
        return CustomerPages.isWanted(request)
                ? answered.handle((answer, failure) -> page(source, request, failure))
                : answered.thenApply(answer -> Response.ok(answer, MediaType.APPLICATION_JSON).build());
    }

    private CompletableFuture<Void> admitted(Source source, Kind kind, HttpServerRequest request) {
        var own = source.page() == null ? null : source.page().postsPerMinute();
        try {
            limit.take(source.name(), request.remoteAddress(), own == null ? kind.page().postsPerMinute() : own);
            return CompletableFuture.completedFuture(null);
        } catch (ProblemException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private Response page(Source source, HttpServerRequest request, Throwable failure) {
        if (failure == null) {
            return pages.afterPost(source);
        }
        var cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof ProblemException refused) {
            var page = pages.refusal(refused, source, request);
            page.ifPresent(shown -> problems.of(refused));
            return page.orElseThrow(() -> refused);
        }
        throw new CompletionException(cause);
    }
}
