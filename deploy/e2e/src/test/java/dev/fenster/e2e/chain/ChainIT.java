package dev.fenster.e2e.chain;

import static dev.fenster.e2e.chain.Told.soon;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.fenster.e2e.contracts.Contracts;
import dev.fenster.e2e.running.FensterClient;
import dev.fenster.e2e.running.OneFenster;
import dev.fenster.e2e.running.RunningFenster;
import dev.fenster.e2e.running.Topics;

/** The story's tickets on their way from the front door to the figures, through the packaged services. */
@ExtendWith(OneFenster.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChainIT {
    private static final Map<String, Double> FIRST_REPLIES = Map.of("count", 4.0, "median", 360.0, "mean", 1087.5, "p90",
            2700.0);

    private Topics topics;
    private FensterClient fenster;
    private Told story;

    @BeforeAll
    void tellTheStory(RunningFenster running) {
        var status = running.status().orElseThrow();
        topics = new Topics(status);
        fenster = new FensterClient(status);
        story = new Story(fenster).tell();
    }

    @Test
    void ticketsAreRoutedByTheRuleWhoseWordsTheyContain() {
        soon(() -> {
            var decision = story.ticket("A").path("decision");
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
            assertThat(story.ticket("B").at("/decision/reason/ruleId").asText()).isEqualTo("chain-billing-de");
            assertThat(story.ticket("B").at("/decision/reason/matches").findValuesAsText("words")).contains("Stornorechnungen");
            assertThat(story.ticket("C").at("/decision/reason/ruleId").asText()).isEqualTo("chain-printing-en");
        });
    }

    @Test
    void whatNoRuleMatchesGoesToTheTriageOwnerAndWhatNamesItsComponentThere() {
        soon(() -> {
            assertThat(story.ticket("D").path("outcome").asText()).isEqualTo("unrouted");
            assertThat(story.ticket("D").at("/decision/owner/key").asText()).isEqualTo("chain-triage");
            assertThat(story.ticket("D").at("/decision/reason/kind").asText()).isEqualTo("triage");
            assertThat(story.ticket("E").path("component").asText()).isEqualTo("chain-billing");
            assertThat(story.ticket("E").at("/decision/reason/kind").asText()).isEqualTo("given");
        });
    }

    @Test
    void volumeCountsEachTicketOnceByChannelAndByComponent() {
        soon(() -> {
            assertThat(story.totals("volume", "channel")).containsExactlyInAnyOrderEntriesOf(
                    Map.of("phone", 2.0, "email", 1.0, "chat", 1.0, "social", 1.0, "web", 1.0));
            assertThat(story.totals("volume", "component"))
                    .containsExactlyInAnyOrderEntriesOf(Map.of("chain-printing", 3.0, "chain-billing", 2.0, "null", 1.0));
        });
    }

    @Test
    void theTimeToTheFirstReplyIsThatOfPersons() {
        soon(() -> assertThat(story.statistics("first-reply-time", "median,p90,mean,count")).isEqualTo(FIRST_REPLIES));
    }

    @Test
    void theBacklogHoldsWhatIsNotSolved() {
        soon(() -> assertThat(story.totals("backlog", "channel")).containsExactlyInAnyOrderEntriesOf(
                Map.of("phone", 0.0, "email", 1.0, "chat", 1.0, "social", 1.0, "web", 1.0)));
    }

    @Test
    void aTicketsTimelineTellsWhatHappenedInItsOrderWithoutPersonalData() {
        soon(() -> {
            var ticket = story.ticket("B");
            assertThat(ticket.path("status").asText()).isEqualTo("pending");
            assertThat(ticket.path("firstReplySeconds").asDouble()).isEqualTo(3600);
            assertThat(ticket.at("/handOffs/0/to").asText()).isEqualTo("second-level");
            assertThat(ticket.path("events").findValuesAsText("type")).containsSubsequence("ticket.opened.v1",
                    "ticket.transferred.v1", "ticket.agent_replied.v1", "ticket.customer_replied.v1",
                    "ticket.status_changed.v1");
            assertThat(ticket.toString()).contains("[email]", "[phone]").doesNotContain("karla@", "1234567");
            assertThat(story.ticket("E").at("/ratings/0/value").asInt()).isEqualTo(4);
            assertThat(story.ticket("F").path("abandoned").asBoolean()).isTrue();
        });
    }

    @Test
    void everyRecordOnTheTopicsIsWhatItsContractSays() {
        var contracts = new Contracts();
        var ours = story.tickets().values();
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
        topics.awaitAllRead();
        var before = story.allTickets();

        var again = new Story(fenster).tell();
        topics.awaitAllRead();

        assertThat(again.tickets()).isEqualTo(story.tickets());
        assertThat(story.allTickets()).isEqualTo(before);
        volumeCountsEachTicketOnceByChannelAndByComponent();
        theTimeToTheFirstReplyIsThatOfPersons();
    }
}
