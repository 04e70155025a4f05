package dev.fenster.intake.privacy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How customers are recognised without being known. */
@ConfigMapping(prefix = "fenster.customer")
interface CustomerConfig {
    /**
     * Key of the HMAC over customers' identifiers, at least 32 characters. All instances need the same; another one makes every
     * customer a stranger. Environment: FENSTER_CUSTOMER_HMAC_SECRET.
     */
    String hmacSecret();

    /** ISO 3166 code of the country whose telephone numbers are written without a country code. */
    @WithDefault("DE")
    String region();
}
