package dev.fenster.local.demo;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class DemoMonthTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant UNTIL = Instant.parse("2026-11-04T10:20:00Z");
    private static final DemoMonth MONTH = new DemoMonth(42, UNTIL, BERLIN);

    @Test
    void same_seed_and_end_tell_the_same_month() {
        assertThat(new DemoMonth(42, UNTIL, BERLIN).requests()).isEqualTo(MONTH.requests());
        assertThat(new DemoMonth(43, UNTIL, BERLIN).requests()).isNotEqualTo(MONTH.requests());
    }

    @Test
    void has_about_three_thousand_tickets_in_both_languages() {
        assertThat(tickets()).hasSizeBetween(2700, 3300);
        assertThat(tickets().stream().collect(groupingBy(ticket -> String.valueOf(ticket.language()), counting())))
                .hasEntrySatisfying("de", count -> assertThat(count).isGreaterThan(1500))
                .hasEntrySatisfying("en", count -> assertThat(count).isGreaterThan(400));
    }

    @Test
    void every_channel_comes_from_its_source() {
        assertThat(tickets().stream().map(ticket -> ticket.channel() + " " + ticket.source()).distinct())
                .containsExactlyInAnyOrder("phone hotline", "chat chat", "social social", "email mailbox", "web web-form");
    }

    @Test
    void lies_in_the_thirty_days_before_its_end_and_in_order() {
        assertThat(MONTH.requests()).extracting(DemoRequest::occurredAt).isSorted()
                .allMatch(at -> at.isBefore(UNTIL)
                        && !at.isBefore(ZonedDateTime.ofInstant(UNTIL, BERLIN).minusDays(30).toInstant()));
    }

    @Test
    void a_call_knows_nothing_of_what_comes_after_the_end() {
        assertThat(calls().flatMap(call -> Stream.of(call.queuedAt(), call.answeredAt(), call.endedAt()))
                .filter(Objects::nonNull)).allMatch(at -> at.isBefore(UNTIL));
    }

    @Test
    void no_two_tickets_share_an_id() {
        assertThat(tickets()).extracting(ticket -> ticket.source() + ticket.externalId()).doesNotHaveDuplicates();
    }

    @Test
    void everything_that_happens_to_a_ticket_follows_its_opening() {
        Map<String, Instant> opened = tickets().stream().collect(toMap(DemoTicket::externalId, DemoTicket::occurredAt));

        assertThat(events()).allSatisfy(event -> assertThat(event.occurredAt()).isAfter(opened.get(event.externalId())));
    }

    @Test
    void everything_that_can_happen_happens() {
        assertThat(events()).extracting(DemoEvent::type).contains("answered", "customer_replied", "agent_replied",
                "status_changed", "transferred", "abandoned", "resolved", "reopened", "rated");
        assertThat(events()).extracting(DemoEvent::rating).filteredOn(Objects::nonNull).extracting(DemoEvent.Rating::kind)
                .contains("csat", "nps");
    }

    @Test
    void sunday_is_quiet_monday_is_busy_and_nobody_answers_the_phone_on_sunday() {
        Map<DayOfWeek, Long> days = tickets().stream().collect(groupingBy(ticket -> day(ticket).getDayOfWeek(), counting()));

        assertThat(days.get(DayOfWeek.SUNDAY)).isLessThan(days.get(DayOfWeek.MONDAY) / 2);
        assertThat(tickets()).filteredOn(ticket -> day(ticket).getDayOfWeek() == DayOfWeek.SUNDAY)
                .extracting(DemoTicket::channel).doesNotContain("phone");
    }

    @Test
    void two_problems_break_out() {
        LocalDate cards = busiest("card-payment");
        LocalDate fiscal = busiest("fiscal");

        assertThat(count("card-payment", cards)).isGreaterThan(4 * usual("card-payment"));
        assertThat(count("fiscal", fiscal)).isGreaterThan(4 * usual("fiscal"));
        assertThat(cards).isBefore(fiscal);
    }

    @Test
    void a_release_reaches_most_customers_within_days() {
        Instant shipped = tickets().stream().filter(has("4.3.0")).map(DemoTicket::occurredAt).min(Comparator.naturalOrder())
                .orElseThrow();

        assertThat(shipped).isBetween(UNTIL.minusSeconds(12 * 86400), UNTIL.minusSeconds(4 * 86400));
        assertThat(tickets()).filteredOn(ticket -> ticket.occurredAt().isAfter(shipped)).filteredOn(has("4.3.0"))
                .hasSizeGreaterThan(100);
        assertThat(tickets()).filteredOn(has("4.2.0")).hasSizeGreaterThan(500);
    }

    @Test
    void callers_wait_and_some_give_up() {
        assertThat(calls().filter(call -> !call.abandoned() && call.answeredAt() != null))
                .allMatch(call -> call.answeredAt().isAfter(call.queuedAt()));
        assertThat(calls().filter(DemoTicket.Call::abandoned).count()).isBetween(30L, 160L);
    }

    @Test
    void customers_come_back_also_over_other_channels() {
        Map<Customer, List<Story>> byCustomer = MONTH.stories().stream()
                .collect(groupingBy(story -> story.contact().customer()));

        assertThat(byCustomer.values()).filteredOn(stories -> stories.size() > 1).hasSizeGreaterThan(300);
        assertThat(byCustomer.values()).filteredOn(
                stories -> stories.stream().map(story -> story.ticket().channel()).distinct().count() > 2).isNotEmpty();
    }

    @Test
    void most_old_tickets_are_solved_and_some_new_ones_still_wait() {
        List<String> solved = events().stream().filter(event -> event.type().equals("resolved")).map(DemoEvent::externalId)
                .distinct().toList();

        assertThat((double) solved.size() / tickets().size()).isBetween(0.80, 0.95);
        Set<String> touched = events().stream().map(DemoEvent::externalId).collect(toSet());
        assertThat(tickets()).filteredOn(ticket -> ticket.occurredAt().isAfter(UNTIL.minusSeconds(86400)))
                .filteredOn(ticket -> !touched.contains(ticket.externalId())).hasSizeGreaterThan(5);
    }

    @Test
    void no_slot_stays_open() {
        Stream<String> texts = Stream.concat(tickets().stream().flatMap(ticket -> Stream.of(ticket.subject(), ticket.text())),
                events().stream().map(DemoEvent::text));

        assertThat(texts.filter(Objects::nonNull)).isNotEmpty().noneMatch(text -> text.matches("(?s).*[{}\\\\].*"));
    }

    @Test
    void every_ticket_has_a_subject_or_a_text() {
        assertThat(tickets()).allMatch(ticket -> ticket.subject() != null || ticket.text() != null);
    }

    private static List<DemoTicket> tickets() {
        return MONTH.stories().stream().map(Story::ticket).toList();
    }

    private static List<DemoEvent> events() {
        return MONTH.requests().stream().filter(DemoEvent.class::isInstance).map(DemoEvent.class::cast).toList();
    }

    private static Stream<DemoTicket.Call> calls() {
        return tickets().stream().map(DemoTicket::call).filter(Objects::nonNull);
    }

    private static Predicate<DemoTicket> has(String version) {
        return ticket -> version.equals(ticket.productVersion());
    }

    private static LocalDate day(DemoTicket ticket) {
        return LocalDate.ofInstant(ticket.occurredAt(), BERLIN);
    }

    private static Map<LocalDate, Long> days(String component) {
        return MONTH.stories().stream().filter(story -> component.equals(story.contact().component()))
                .collect(groupingBy(story -> day(story.ticket()), counting()));
    }

    private static LocalDate busiest(String component) {
        return days(component).entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    }

    private static long count(String component, LocalDate day) {
        return days(component).get(day);
    }

    private static long usual(String component) {
        List<Long> counts = days(component).values().stream().sorted().toList();
        return counts.get(counts.size() / 2);
    }
}
