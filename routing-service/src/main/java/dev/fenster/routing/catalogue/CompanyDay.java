package dev.fenster.routing.catalogue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The days of the company, by which absences and validities count: those of the time zone {@code fenster.routing.time-zone}. */
@ApplicationScoped
public class CompanyDay {
    private final Clock clock;
    private final ZoneId zone;

    public CompanyDay(Clock clock,
            @ConfigProperty(name = "fenster.routing.time-zone", defaultValue = "Europe/Berlin") ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    public LocalDate today() {
        return of(clock.instant());
    }

    public LocalDate of(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }
}
