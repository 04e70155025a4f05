package dev.fenster.intake.page;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import dev.fenster.intake.problem.ProblemException;
import dev.fenster.intake.source.Source;
import io.vertx.core.http.HttpServerRequest;

/** The small pages that a customer's browser shows after it posted a form. They hold nothing of what was posted. */
@Singleton
public class CustomerPages {
    private static final String HTML = "text/html;charset=UTF-8";
    private static final String THANKS = "thanks";

    private final String template = text("page.html");
    private final String contentSecurity = "default-src 'none'; style-src 'sha256-" + hash(style(template))
            + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private final Map<PageLanguage, Properties> words = new EnumMap<>(PageLanguage.class);

    CustomerPages() {
        for (var language : PageLanguage.values()) {
            words.put(language, properties(language.code() + ".properties"));
        }
    }

    /** @return whether a person waits for a page, and no script for JSON */
    public static boolean isWanted(HttpServerRequest request) {
        return Optional.ofNullable(request.getHeader("Accept")).orElse("").contains("text/html");
    }

    /** Sends the browser on by GET, so that a reload posts nothing again. */
    public Response afterPost(Source source) {
        var page = source.page() == null ? null : source.page().thankYou();
        return Response.status(Response.Status.SEE_OTHER).header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.LOCATION, page == null ? "/api/v1/inbound/" + source.name() + "/thanks" : page).build();
    }

    public Response thanks(Source source, HttpServerRequest request) {
        return page(Response.ok(), THANKS, PageLanguage.of(source, request));
    }

    /** @return empty for what is no customer's business but that of whoever made the form */
    public Optional<Response> refusal(ProblemException refused, Source source, HttpServerRequest request) {
        var status = String.valueOf(refused.problem().status());
        var language = PageLanguage.of(source, request);
        return words.get(language).containsKey(status + ".title")
                ? Optional.of(page(Response.fromResponse(refused.response()), status, language))
                : Optional.empty();
    }

    private Response page(Response.ResponseBuilder response, String name, PageLanguage language) {
        var text = words.get(language);
        var html = template.replace("{language}", language.code()).replace("{title}", text.getProperty(name + ".title"))
                .replace("{text}", text.getProperty(name + ".text"));
        return response.entity(html).type(HTML).header("Content-Security-Policy", contentSecurity)
                .header("X-Content-Type-Options", "nosniff").header("Referrer-Policy", "no-referrer")
                .header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    private static String style(String html) {
        return html.substring(html.indexOf("<style>") + "<style>".length(), html.indexOf("</style>"));
    }

    private static String hash(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static Properties properties(String name) {
        try (var file = CustomerPages.class.getResourceAsStream("/page/" + name)) {
            var properties = new Properties();
            properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException("page/" + name + " cannot be read", e);
        }
    }

    private static String text(String name) {
        try (var file = CustomerPages.class.getResourceAsStream("/page/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("page/" + name + " cannot be read", e);
        }
    }
}
