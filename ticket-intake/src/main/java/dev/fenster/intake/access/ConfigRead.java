package dev.fenster.intake.access;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready once the API keys are known. It stays so while the brokers are away: the clients shall hear 503 with Retry-After from
 * Fenster, not from a proxy.
 */
@Readiness
@ApplicationScoped
class ConfigRead implements HealthCheck {
    private final ApiKeys keys;

    ConfigRead(ApiKeys keys) {
        this.keys = keys;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("API keys read from " + ApiKeyTopic.NAME).status(keys.isComplete()).build();
    }
}
