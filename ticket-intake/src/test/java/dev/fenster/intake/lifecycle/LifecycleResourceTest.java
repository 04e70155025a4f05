package dev.fenster.intake.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.fenster.intake.IntakeApi;
import dev.fenster.intake.IntakeSettings;
import dev.fenster.intake.PublishedEvents;
import dev.fenster.intake.privacy.CustomerIdentities;
import dev.fenster.local.infrastructure.EmbeddedKafka;
import dev.fenster.local.test.KafkaAndPostgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@WithTestResource(KafkaAndPostgres.class)
@WithTestResource(IntakeSettings.class)
class LifecycleResourceTest {
    EmbeddedKafka kafka;
    private PublishedEvents published;

    @BeforeEach
    void listen() {
        IntakeApi.awaitReady();
        published = new PublishedEvents(kafka.bootstrapServers());
    }

    @AfterEach
    void stopListening() {
        published.close();
    }

    @Test
    void an_event_belongs_to_the_ticket_that_was_opened_under_its_reference() {
        String opened = IntakeApi.withKey(IntakeSettings.HOTLINE_KEY).body(IntakeApi.ticket("L-1")).post(IntakeApi.TICKETS)
                .then()
                .statusCode(202).extract().path("ticketId");

        send("{\"externalId\": \"L-1\", \"type\": \"resolved\"}").statusCode(202).body("ticketId", equalTo(opened));

        var records = published.next(2);
        assertThat(records.get(0).partition()).isEqualTo(records.get(1).partition());
    }

    @Test
    void the_senders_own_event_id_decides_what_is_the_same_event() {
        var first = send("{\"externalId\": \"L-2\", \"type\": \"reopened\", \"eventId\": \"e1\"}").extract();
        var again = send("{\"externalId\": \"L-2\", \"type\": \"reopened\", \"eventId\": \"e1\", \"text\": \"x\"}").extract();
        var other = send("{\"externalId\": \"L-2\", \"type\": \"reopened\", \"eventId\": \"e2\"}").extract();

        assertThat(again.<String>path("eventId")).isEqualTo(first.path("eventId")).isNotEqualTo(other.path("eventId"));
    }

    @Test
    void personal_data_in_the_name_of_whoever_gets_it_is_replaced() {
        send("""
                {"externalId": "L-4", "type": "transferred", "actor": {"kind": "agent", "team": "anna@example.com"},
                 "to": {"team": "anna@example.com", "owner": "anna@example.com", "department": "anna@example.com"}}""")
                .statusCode(202);

        assertThat(published.next().value()).contains("[email]").doesNotContain("anna");
    }

    @Test
    void personal_data_in_its_text_is_replaced() {
        send("{\"externalId\": \"L-3\", \"type\": \"customer_replied\", \"text\": \"anna@example.com\"}").statusCode(202);

        assertThat(published.next().value()).contains("[email]").doesNotContain("anna");
    }

    @Test
    void a_reply_of_an_agent_is_public_unless_it_says_otherwise() {
        send("{\"externalId\": \"L-4\", \"type\": \"agent_replied\"}").statusCode(202);
        send("{\"externalId\": \"L-4\", \"type\": \"agent_replied\", \"public\": false}").statusCode(202);

        assertThat(published.next(2)).extracting(event -> event.value().contains("\"public\":true")).containsExactlyInAnyOrder(
                true,
                false);
    }

    @Test
    void help_that_was_sought_has_a_session_in_the_place_of_a_ticket_and_keeps_no_personal_data() {
        var first = help("{\"session\": \"s-1\", \"page\": \"/hilfe\", \"searchWords\": \"Rechnung an anna@example.com\"");
        var second = help("{\"session\": \"s-1\", \"page\": \"/kontakt\"");
        String again = help("{\"session\": \"s-1\", \"page\": \"/kontakt\"").extract().path("eventId");

        first.body("ticketId", nullValue()).header("Location", nullValue());
        assertThat(again).isEqualTo(second.extract().path("eventId"));
        var records = published.next(3);
        assertThat(records).extracting(ConsumerRecord::key).containsOnly(records.get(0).key());
        assertThat(records.get(0).value()).contains("Rechnung an [email]").doesNotContain("anna", "s-1");
    }

    @Test
    void a_ticket_has_the_session_of_the_help_that_was_sought_before() {
        help("{\"session\": \"s-2\", \"page\": \"/hilfe\"");
        IntakeApi.withKey(IntakeSettings.HOTLINE_KEY).body("""
                {"externalId": "L-5", "channel": "web", "text": "Hilfe", "session": "s-2"}""").post(IntakeApi.TICKETS).then()
                .statusCode(202);

        assertThat(published.next(2)).extracting(event -> JsonPath.from(event.value()).getString("session")).hasSize(2)
                .doesNotContainNull().doesNotContain("s-2").containsOnly(new CustomerIdentities(
                        "a secret for tests, 32 characters long or more", null).ofSession("s-2"));
    }

    @Test
    void a_ticket_is_erased_by_its_source_and_by_operators_but_not_by_agents() {
        var erasure = "{\"source\": \"hotline\", \"externalId\": \"L-6\", \"type\": \"erased\"}";

        send(erasure).statusCode(202);
        IntakeApi.withRole("operator").body(erasure).post(IntakeApi.EVENTS).then().statusCode(202);
        IntakeApi.withRole("agent").body(erasure).post(IntakeApi.EVENTS).then().statusCode(403)
                .body("detail", containsString("operator"));

        assertThat(published.next(2)).extracting(ConsumerRecord::value).doesNotHaveDuplicates().allMatch(
                event -> event.contains("L-6"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"externalId": "x"}                                                                       | type
            {"externalId": "x", "type": "deleted"}                                                    | type
            {"externalId": "x", "type": "erased", "text": "Bitte vergessen"}                          | text
            {"externalId": "x", "type": "resolved", "answerId": "a"}                                  | answerId
            {"externalId": "x", "type": "resolved", "page": "/hilfe"}                                 | page
            {"type": "help_sought", "page": "/hilfe"}                                                 | session
            {"type": "help_sought", "session": "s"}                                                   | page
            {"type": "help_sought", "session": "s", "page": "/hilfe", "externalId": "x"}              | externalId
            {"type": "help_sought", "session": "s", "searchWords": "Bon", "language": "deutsch"}      | language
            {"type": "resolved"}                                                                      | externalId
            {"externalId": "x", "type": "status_changed"}                                             | to.status
            {"externalId": "x", "type": "status_changed", "to": {"status": "done"}}                   | to.status
            {"externalId": "x", "type": "transferred", "to": {}}                                      | to
            {"externalId": "x", "type": "transferred", "to": {"channel": "fax"}}                      | to.channel
            {"externalId": "x", "type": "transferred", "to": {"team": "a", "room": "b"}}              | to.room
            {"externalId": "x", "type": "rated"}                                                      | rating
            {"externalId": "x", "type": "rated", "rating": {"kind": "csat", "value": 0}}              | rating.value
            {"externalId": "x", "type": "rated", "rating": {"kind": "csat", "value": "4"}}            | rating.value
            {"externalId": "x", "type": "rated", "rating": {"kind": "ces", "value": 4.5}}             | rating.value
            {"externalId": "x", "type": "rated", "rating": {"kind": "nps", "value": 11}}              | rating.value
            {"externalId": "x", "type": "rated", "rating": {"value": 3}}                              | rating.kind
            {"externalId": "x", "type": "resolved", "rating": {"kind": "csat", "value": 3}}           | rating
            {"externalId": "x", "type": "answered", "actor": {"id": "a@b.de", "kind": "agent"}}       | actor.id
            {"externalId": "x", "type": "answered", "actor": {"id": "a7"}}                            | actor.kind
            {"externalId": "x", "type": "answered", "public": "yes"}                                  | public
            {"externalId": "x", "type": "answered", "channel": "chat"}                                | channel
            {"externalId": "x", "type": "resolved", "attachments": [{"name": "a.png"}]}               | attachments
            {"externalId": "x", "type": "customer_replied", "attachments": {"name": "a.png"}}         | attachments
            {"externalId": "x", "type": "customer_replied", "attachments": ["a.png"]}                 | attachments[0]
            {"externalId": "x", "type": "customer_replied", "attachments": [{}, {"bytes": -1}]}       | attachments[1].bytes
            {"externalId": "x", "type": "customer_replied", "attachments": [{"mediaType": "image"}]}  | attachments[0].mediaType
            {"externalId": "x", "type": "customer_replied", "attachments": [{"url": "https://x.de"}]} | attachments[0].url
            {"externalId": "x", "type": "answered", "occurredAt": "1890-01-01T00:00:00Z"}             | occurredAt
            """)
    void a_wrong_event_is_refused_and_not_published(String event, String field) {
        send(event).statusCode(400).contentType("application/problem+json").body("errors.field", hasItem(field));

        assertThat(published.isEmpty()).isTrue();
    }

    @Test
    void an_event_of_a_foreign_source_is_refused() {
        send("{\"source\": \"shop\", \"externalId\": \"x\", \"type\": \"resolved\"}").statusCode(403)
                .contentType("application/problem+json");
    }

    /**
     * @param event
     *        JSON but for its type and end
     */
    private static ValidatableResponse help(String event) {
        return send(event + ", \"type\": \"help_sought\"}").statusCode(202);
    }

    private static ValidatableResponse send(String event) {
        return IntakeApi.withKey(IntakeSettings.HOTLINE_KEY).body(event).post(IntakeApi.EVENTS).then();
    }
}
