package dev.fenster.intake.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import jakarta.inject.Singleton;

import dev.fenster.intake.problem.ProblemException;
import dev.fenster.intake.source.Source;

/**
 * HTML that posts to a source: {@code kinds/<kind>/snippet.<language>.html}, or {@code snippet.html} where nothing in it is to be
 * read, with the source's address and trap filled in.
 */
@Singleton
class Snippets {
    /**
     * @param origin
     *        where Fenster is called, e.g. {@code https://fenster.example.com}
     * @throws ProblemException
     *         404 when no page posts by the source's kind
     */
    String of(Source source, PageLanguage language, String origin) {
        var html = text(source.kind(), "snippet." + language.code() + ".html")
                .or(() -> text(source.kind(), "snippet.html"))
                .orElseThrow(() -> ProblemException
                        .notFound("No page posts by the kind " + source.kind() + ", so there is no snippet."));
        return html.replace("{address}", escaped(origin + "/api/v1/inbound/" + source.name())).replace("{honeypot}",
                escaped(source.page() == null ? "" : source.page().trap()));
    }

    private static Optional<String> text(String kind, String name) {
        try (var file = Snippets.class.getResourceAsStream("/kinds/" + kind + "/" + name)) {
            return file == null ? Optional.empty() : Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("kinds/" + kind + "/" + name + " cannot be read", e);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;").replace("'", "&#39;");
    }
}
