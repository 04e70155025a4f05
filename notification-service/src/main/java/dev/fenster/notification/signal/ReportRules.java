package dev.fenster.notification.signal;

import java.time.LocalDate;
import java.util.Optional;

/** What the database relies on. A report that breaks a rule can never be stored, however often it is tried. */
final class ReportRules {
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);
    private static final int LONGEST_KEY = 200;
    private static final int MOST_ENTRIES = 100;

    private ReportRules() {}

    /** @return the first rule that is broken, in words */
    static Optional<String> violation(ComponentDay report) {
        if (report == null) {
            return Optional.of("the value is JSON null");
        }
        if (report.component() == null || report.component().isBlank() || report.component().length() > LONGEST_KEY) {
            return Optional.of("component must have 1 to " + LONGEST_KEY + " characters");
        }
        if (report.day() == null || report.day().isBefore(EARLIEST) || report.day().isAfter(LATEST)) {
            return Optional.of("day must be a date from " + EARLIEST + " to " + LATEST);
        }
        if (report.version() == null) {
            return Optional.of("version is missing");
        }
        if (report.tickets() == null || report.tickets() < 0 || report.answered() == null || report.answered() < 0) {
            return Optional.of("tickets and answered must be 0 or more");
        }
        return listViolation(report).or(() -> textViolation(report));
    }

    private static Optional<String> listViolation(ComponentDay report) {
        if (report.longestWaits().size() > MOST_ENTRIES || report.quotes().size() > MOST_ENTRIES) {
            return Optional.of("longestWaits and quotes may have at most " + MOST_ENTRIES + " entries");
        }
        if (report.longestWaits().stream()
                .anyMatch(wait -> wait == null || wait.ticketId() == null || wait.openedAt() == null)) {
            return Optional.of("longestWaits needs ticketId and openedAt in every entry");
        }
        return report.quotes().stream().anyMatch(quote -> quote == null || quote.text() == null)
                ? Optional.of("quotes needs text in every entry")
                : Optional.empty();
    }

    private static Optional<String> textViolation(ComponentDay report) {
        return report.toString().indexOf('\0') < 0
                ? Optional.empty()
                : Optional.of("a text contains the character U+0000, which PostgreSQL cannot store");
    }
}
