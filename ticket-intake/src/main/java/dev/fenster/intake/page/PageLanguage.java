package dev.fenster.intake.page;

import java.util.Locale;
import java.util.Optional;

import dev.fenster.intake.source.Source;
import io.vertx.core.http.HttpServerRequest;

/** The languages in which Fenster speaks to customers. */
public enum PageLanguage {
    DE, EN;

    /** @return the source's language, else the one that the browser prefers, else English */
    static PageLanguage of(Source source, HttpServerRequest request) {
        return named(source.language())
                .or(() -> named(request.getHeader("Accept-Language")))
                .orElse(EN);
    }

    /**
     * @param name
     *        such as {@code de} or {@code de-AT,de;q=0.9}; may be null
     */
    static Optional<PageLanguage> named(String name) {
        if (name == null || name.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(name.strip().toLowerCase(Locale.ROOT).startsWith("de") ? DE : EN);
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
