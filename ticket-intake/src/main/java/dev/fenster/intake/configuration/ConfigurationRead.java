package dev.fenster.intake.configuration;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready once the configuration is known. It stays so while the brokers are away: the clients shall hear 503 with Retry-After
 * from Fenster, not from a proxy.
 */
@Readiness
@ApplicationScoped
class ConfigurationRead implements HealthCheck {
    private final Configuration configuration;

    ConfigurationRead(Configuration configuration) {
        this.configuration = configuration;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("API keys and sources read from " + ConfigurationTopic.NAME)
                .status(configuration.isComplete()).build();
    }
}
