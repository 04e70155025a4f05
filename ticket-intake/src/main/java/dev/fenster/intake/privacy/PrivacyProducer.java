package dev.fenster.intake.privacy;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the room's two tools from the configuration. */
class PrivacyProducer {
    @Produces
    @Singleton
    PhoneNumbers phoneNumbers(CustomerConfig config) {
        return new PhoneNumbers(config.region());
    }

    @Produces
    @Singleton
    CustomerIdentities customerIdentities(CustomerConfig config, PhoneNumbers phoneNumbers) {
        return new CustomerIdentities(config.hmacSecret(), phoneNumbers);
    }

    @Produces
    @Singleton
    PlaceholderPolicy placeholderPolicy(PhoneNumbers phoneNumbers) {
        return new PlaceholderPolicy(phoneNumbers);
    }
}
