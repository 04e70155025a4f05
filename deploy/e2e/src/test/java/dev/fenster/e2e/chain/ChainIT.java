package dev.fenster.e2e.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.InstanceOfAssertFactories.LONG;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.standardwebhooks.Webhook;

import dev.fenster.e2e.contracts.Contracts;
import dev.fenster.e2e.running.FensterClient;
import dev.fenster.e2e.running.OneFenster;
import dev.fenster.e2e.running.RunningFenster;
import dev.fenster.e2e.running.Status;
import dev.fenster.e2e.running.Topics;

/** Story's tickets on their way from the front door to the agenda, through the packaged services. */
@ExtendWith(OneFenster.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChainIT {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration WITH_COLLECTING = Duration.ofSeconds(40);
    private static final Instant START = Instant.now().minus(2, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
    private static final String RANGE = "?source=chain&from=" + START.minusSeconds(60) + "&to=" + START.plusSeconds(7000);
    private static final String MEETING = "/api/v1/meetings/chain-round";

    private Status status;
    private FensterClient fenster;
    private Story story;
    private WebhookReceiver receiver;
    private String webhookSecret;
    private FigureStream stream;
    private Map<String, String> tickets;

    @BeforeAll
    void tellTheStory(RunningFenster running) throws Exception {
        status = running.status().orElseThrow();
        fenster = new FensterClient(status);
        story = new Story(fenster, START);
        story.putCatalogue();
        receiver = new WebhookReceiver();
        webhookSecret = subscribe("component.reported");
        stream = new FigureStream(fenster.as("agent", "/api/v1/stream"));
        await().atMost(SOON).until(() -> !stream.figures().isEmpty());
        tickets = story.postTickets();
        story.postEvents();
    }

    @AfterAll
    void stopListening() {
        stream.close();
        receiver.close();
    }

    @Test
    void ticketsAreRoutedByTheRuleWhoseWordsTheyContain() {
        soon(() -> {
            var decision = ticket("A").path("decision");
            assertThat(decision.path("component").asText()).isEqualTo("chain-printing");
            assertThat(decision.at("/owner/name").asText()).isEqualTo("Team Geräte");
            assertThat(decision.at("/answer/text").asText()).isEqualTo("Bitte prüfen Sie die Papierrolle.");
            assertThat(decision.at("/reason/kind").asText()).isEqualTo("rule");
            assertThat(decision.at("/reason/ruleId").asText()).isEqualTo("chain-printing-de");
            assertThat(decision.at("/reason/matches").findValuesAsText("words")).contains("druckt", "Bons");
        });
    }

    @Test
    void aGermanCompoundAndAnEnglishInflectionAreRoutedToo() {
        soon(() -> {
            assertThat(ticket("B").at("/decision/reason/ruleId").asText()).isEqualTo("chain-billing-de");
            assertThat(ticket("B").at("/decision/reason/matches").findValuesAsText("words")).contains("Stornorechnungen");
            assertThat(ticket("C").at("/decision/reason/ruleId").asText()).isEqualTo("chain-printing-en");
        });
    }

    @Test
    void whatNoRuleMatchesGoesToTheTriageOwnerAndWhatNamesItsComponentThere() {
        soon(() -> {
            assertThat(ticket("D").path("outcome").asText()).isEqualTo("unrouted");
            assertThat(ticket("D").at("/decision/owner/key").asText()).isEqualTo("chain-triage");
            assertThat(ticket("D").at("/decision/reason/kind").asText()).isEqualTo("triage");
            assertThat(ticket("E").path("component").asText()).isEqualTo("chain-billing");
            assertThat(ticket("E").at("/decision/reason/kind").asText()).isEqualTo("given");
        });
    }

    @Test
    void volumeCountsEachTicketOnceByChannelAndByComponent() {
        soon(() -> {
            assertThat(totals("volume", "channel")).containsExactlyInAnyOrderEntriesOf(
                    Map.of("phone", 2.0, "email", 1.0, "chat", 1.0, "social", 1.0, "web", 1.0));
            assertThat(totals("volume", "component"))
                    .containsExactlyInAnyOrderEntriesOf(Map.of("chain-printing", 3.0, "chain-billing", 2.0, "null", 1.0));
        });
    }

    @Test
    void theTimeToTheFirstReplyIsThatOfPersons() {
        soon(() -> {
            var answer = fenster.get("/api/v1/metrics/first-reply-time" + RANGE + "&statistic=median,p90,mean,count");
            var statistics = series(answer)
                    .collect(Collectors.toMap(one -> one.path("statistic").asText(), ChainIT::onlyValue));
            assertThat(statistics.get("count")).isEqualTo(4);
            assertThat(statistics.get("median")).isCloseTo(360, within(0.001));
            assertThat(statistics.get("mean")).isCloseTo(1087.5, within(0.001));
            assertThat(statistics.get("p90")).isCloseTo(2700, within(0.001));
        });
    }

    @Test
    void theBacklogHoldsWhatIsNotSolved() {
        soon(() -> assertThat(totals("backlog", "channel"))
                .containsExactlyInAnyOrderEntriesOf(Map.of("email", 1.0, "chat", 1.0, "social", 1.0, "web", 1.0)));
    }

    @Test
    void aTicketsTimelineTellsWhatHappenedInItsOrderWithoutPersonalData() {
        soon(() -> {
            var ticket = ticket("B");
            assertThat(ticket.path("status").asText()).isEqualTo("pending");
            assertThat(ticket.path("firstReplySeconds").asDouble()).isEqualTo(3600);
            assertThat(ticket.at("/handOffs/0/to").asText()).isEqualTo("second-level");
            assertThat(ticket.path("events").findValuesAsText("type")).containsSubsequence("ticket.opened.v1",
                    "ticket.transferred.v1", "ticket.agent_replied.v1", "ticket.customer_replied.v1",
                    "ticket.status_changed.v1");
            assertThat(ticket.toString()).contains("[email]", "[phone]").doesNotContain("karla@", "1234567");
            assertThat(ticket("E").at("/ratings/0/value").asInt()).isEqualTo(4);
            assertThat(ticket("F").path("abandoned").asBoolean()).isTrue();
        });
    }

    @Test
    void theAgendaOfTheNextMeetingHasTheComponentsWithTheirFigures() {
        putMeeting();
        soon(() -> {
            var agenda = fenster.get(MEETING + "/agenda");
            assertThat(component(agenda, "chain-printing")).startsWith("Kettendruck, Team Geräte: 3 tickets, 2 answered");
            assertThat(component(agenda, "chain-billing"))
                    .isEqualTo("Kettenrechnung, Ina Büro: 2 tickets, 2 answered, longest 3600 s");
        });
    }

    @Test
    void theAgendaIsAPageInTheLanguageOfItsReader() {
        putMeeting();
        soon(() -> {
            assertThat(page("de")).contains("Kettendruck", "Team Geräte", "Die meisten Tickets");
            assertThat(page("en")).contains("Kettendruck", "Most tickets").doesNotContain("Die meisten Tickets");
        });
    }

    @Test
    void theAgendaIsMailedOnDemandInGerman() {
        putMeeting();
        soon(() -> assertThat(page("de")).contains("Kettendruck"));

        var answer = fenster.send(fenster.as("product-manager", MEETING + "/agenda/mail").POST(BodyPublishers.noBody()));

        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        soon(() -> assertThat(mails()).filteredOn(mail -> mail.path("to").asText().contains("runde@fenster.example"))
                .isNotEmpty().allSatisfy(mail -> {
                    assertThat(mail.path("subject").asText()).startsWith("Agenda ").contains("Kettenrunde", "KW");
                    assertThat(mail.path("html").asText()).contains("Kettendruck", "Die meisten Tickets", "Zuständig");
                    assertThat(mail.path("text").asText()).contains("Kettendruck");
                }));
    }

    @Test
    void aSubscriberIsToldWithASignatureThatItCanVerify() {
        await().atMost(WITH_COLLECTING).untilAsserted(() -> assertThat(receiver.deliveries())
                .filteredOn(delivery -> delivery.body().contains("chain-printing")).isNotEmpty());

        assertThat(receiver.deliveries()).allSatisfy(delivery -> assertThatCode(
                () -> new Webhook(webhookSecret).verify(delivery.body(), delivery.headers().map())).doesNotThrowAnyException());
    }

    @Test
    void theOpenDashboardIsToldOfNewFigures() {
        var first = stream.figures().get(0).path("revision").asLong();

        soon(() -> assertThat(stream.figures()).extracting(figures -> figures.path("revision").asLong()).isSorted()
                .last().asInstanceOf(LONG).isGreaterThan(first));
    }

    @Test
    void everyRecordOnTheTopicsIsWhatItsContractSays() {
        var topics = new Topics(status);
        var contracts = new Contracts();
        var ours = tickets.values();
        soon(() -> {
            var records = Stream.of("tickets", "routes").flatMap(topic -> topics.read(topic).stream())
                    .filter(record -> ours.contains(record.key())).toList();
            assertThat(records).extracting(record -> Topics.header(record, "ce_type")).contains("ticket.opened.v1",
                    "ticket.answered.v1", "ticket.customer_replied.v1", "ticket.agent_replied.v1", "ticket.status_changed.v1",
                    "ticket.transferred.v1", "ticket.abandoned.v1", "ticket.resolved.v1", "ticket.reopened.v1",
                    "ticket.rated.v1",
                    "route.decided.v1");
            assertThat(records).allSatisfy(record -> CloudEvent.assertIsOne(record, contracts));
            assertThat(topics.read("signals")).isNotEmpty().filteredOn(record -> !Topics.header(record, "ce_id").isEmpty())
                    .allSatisfy(record -> CloudEvent.assertIsOne(record, contracts));
        });
    }

    @Test
    void theSameToldTwiceChangesNothing() {
        volumeCountsEachTicketOnceByChannelAndByComponent();
        theTimeToTheFirstReplyIsThatOfPersons();
        var topics = new Topics(status);
        topics.awaitAllRead();
        var before = everythingKnown();

        var again = story.postTickets();
        story.postEvents();
        topics.awaitAllRead();

        assertThat(again).isEqualTo(tickets);
        assertThat(everythingKnown()).isEqualTo(before);
        volumeCountsEachTicketOnceByChannelAndByComponent();
        theTimeToTheFirstReplyIsThatOfPersons();
    }

    private List<JsonNode> everythingKnown() {
        return tickets.keySet().stream().map(this::ticket).toList();
    }

    private void putMeeting() {
        fenster.put(MEETING,
                """
                        {"name": "Kettenrunde", "dayOfWeek": "wednesday", "time": "10:00", "timezone": "Europe/Berlin", "language": "de",
                         "members": [{"name": "Ada Kern", "email": "runde@fenster.example"}]}""");
    }

    private String subscribe(String event) {
        var wish = """
                {"url": "%s", "events": ["%s"]}""".formatted(receiver.url(), event);
        var answer = fenster.send(fenster.as("operator", "/api/v1/subscriptions").header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(wish)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path("secret").asText();
    }

    private JsonNode ticket(String externalId) {
        return fenster.get("/api/v1/tickets/" + tickets.get(externalId));
    }

    private String page(String language) {
        var answer = fenster.send(fenster.as("agent", MEETING + "/agenda").header("Accept", "text/html")
                .header("Accept-Language", language).GET());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Language")).hasValue(language);
        return answer.body().replaceAll("(?s)<style.*?</style>|<[^>]+>|\\s+", " ");
    }

    private List<JsonNode> mails() {
        return fenster.send(fenster.to(status.mailbox()).header("Accept", "application/json").GET()).json().valueStream()
                .toList();
    }

    private Map<String, Double> totals(String metric, String dimension) {
        return series(fenster.get("/api/v1/metrics/" + metric + RANGE + "&by=" + dimension))
                .collect(Collectors.toMap(one -> one.path("key").path(dimension).asText(), ChainIT::onlyValue));
    }

    private static String component(JsonNode agenda, String key) {
        var one = agenda.path("components").valueStream().filter(component -> component.path("component").asText().equals(key))
                .findFirst().orElseThrow(() -> new AssertionError(key + " is not on the agenda: " + agenda));
        return "%s, %s: %d tickets, %d answered, longest %d s".formatted(one.path("componentName").asText(),
                one.at("/owner/name").asText(), one.path("tickets").asInt(), one.path("answered").asInt(),
                one.at("/longestWaits/0/waitSeconds").asLong());
    }

    private static Stream<JsonNode> series(JsonNode metric) {
        return metric.path("series").valueStream();
    }

    private static double onlyValue(JsonNode series) {
        assertThat(series.path("points")).hasSize(1);
        return series.at("/points/0/1").asDouble();
    }

    private static void soon(ThrowingRunnable assertion) {
        await().atMost(SOON).pollInterval(Duration.ofMillis(250)).untilAsserted(assertion);
    }
}
