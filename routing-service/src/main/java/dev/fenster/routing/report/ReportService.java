package dev.fenster.routing.report;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.fenster.routing.catalogue.CatalogueService;
import dev.fenster.routing.catalogue.CompanyDay;

/** Makes reports about the catalogue as it is and the tickets that were routed. */
@ApplicationScoped
class ReportService {
    private static final String NEWEST = "Of the tickets since then the newest " + RoutedTicketsQuery.MOST
            + " at most are looked at, as far as they are not erased";

    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final CatalogueService catalogue;
    private final RoutedTicketsQuery tickets;
    private final CompanyDay day;
    private final Clock clock;

    ReportService(CatalogueService catalogue, RoutedTicketsQuery tickets, CompanyDay day, Clock clock) {
        this.catalogue = catalogue;
        this.tickets = tickets;
        this.day = day;
        this.clock = clock;
    }

    /**
     * @param on
     *        null for today
     */
    Report<OwnerReports.ComponentWithoutOwner> componentsWithoutOwner(LocalDate on) {
        return report("components-without-owner", null, null, ownerReports(on).componentsWithoutOwner(),
                "The catalogue takes no component without an owner: these have one who is away while nobody stands in.",
                OwnerReports.ComponentWithoutOwner.class);
    }

    /**
     * @param on
     *        null for today
     */
    Report<OwnerReports.AbsentOwner> absentOwners(LocalDate on) {
        return report("absent-owners", null, null, ownerReports(on).absentOwners(), null, OwnerReports.AbsentOwner.class);
    }

    Report<RoutedTicketsQuery.UnusedRule> unusedRules(int days) throws SQLException {
        var since = since(days);
        return report("unused-rules", since, null, tickets.unused(since),
                "A rule is used when it decides; one that matches but yields to another is not. changedAt tells how long it could.",
                RoutedTicketsQuery.UnusedRule.class);
    }

    Report<Contradictions.Contradiction> contradictingRules(int days) throws SQLException {
        var contradictions = new Contradictions(catalogue.read().rules());
        var since = since(days);
        var end = clock.instant().plus(LONGEST);
        tickets.newest(since, ticket -> {
            contradictions.add(ticket);
            return clock.instant().isBefore(end);
        });
        return report("contradicting-rules", since, contradictions.looked(), contradictions.found(), NEWEST
                + ", for " + LONGEST.toSeconds()
                + " s at most, and by their texts alone: rules that ask for channel, product or the"
                + " like match none of them.",
                Contradictions.Contradiction.class);
    }

    Report<FrequentWords.Group> unmatchedTickets(int days) throws SQLException {
        var since = since(days);
        var forms = new GroundForms();
        var unmatched = new ArrayList<FrequentWords.Ticket>();
        tickets.unmatched(since,
                ticket -> unmatched.add(new FrequentWords.Ticket(ticket.id(), forms.of(ticket.text(), ticket.language()))));
        var groups = FrequentWords.groups(unmatched).stream().map(group -> new FrequentWords.Group(
                group.words().stream().map(forms::written).toList(), group.tickets(), group.examples())).toList();
        return report("unmatched-tickets", since, unmatched.size(), groups, NEWEST
                + "; each is in one group at most. Words of more than half of ten tickets or more make no group.",
                FrequentWords.Group.class);
    }

    Report<StaleAnswers.StaleAnswer> staleAnswers(int days) {
        return report("stale-answers", since(days), null, StaleAnswers.of(catalogue.read(), day.today(), days),
                "Answers that are not valid any more are left out.", StaleAnswers.StaleAnswer.class);
    }

    private OwnerReports ownerReports(LocalDate on) {
        return new OwnerReports(catalogue.read(), on == null ? day.today() : on);
    }

    private Instant since(int days) {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofDays(days));
    }

    private <R extends Record> Report<R> report(String name, Instant from, Integer looked, List<R> rows, String note,
            Class<R> type) {
        return new Report<>(name, clock.instant().truncatedTo(ChronoUnit.SECONDS), from, looked, rows, note, type);
    }
}
