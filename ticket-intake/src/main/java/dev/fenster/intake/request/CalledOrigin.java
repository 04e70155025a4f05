package dev.fenster.intake.request;

import java.util.Optional;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.vertx.core.http.HttpServerRequest;

/** The origin that senders call: the gateway in front of this service is where Fenster's is. */
@Singleton
public class CalledOrigin {
    private final Optional<String> configured;

    CalledOrigin(@ConfigProperty(name = "fenster.origin") Optional<String> configured) {
        this.configured = configured;
    }

    /** @return e.g. {@code https://fenster.example.com} */
    public String of(HttpServerRequest request) {
        return configured.orElseGet(() -> Optional.ofNullable(request.getHeader("X-Forwarded-Proto")).orElse(request.scheme())
                + "://" + Optional.ofNullable(request.getHeader("X-Forwarded-Host")).orElse(request.getHeader("Host")));
    }
}
