package dev.fenster.intake.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.fenster.intake.IntakeApi;
import dev.fenster.intake.IntakeSettings;
import dev.fenster.intake.PublishedEvents;
import dev.fenster.local.infrastructure.EmbeddedKafka;
import dev.fenster.local.test.KafkaAndPostgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@WithTestResource(KafkaAndPostgres.class)
@WithTestResource(IntakeSettings.class)
class ConversationTest {
    private static final String SECRET = "a secret of the help desk";
    private static final String MAPPING = "{'ticket': {'externalId': body.id, 'channel': 'web', 'text': body.text, "
            + "'conversation': body.thread}}";

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
    void a_help_desk_and_the_mailbox_behind_it_mean_one_ticket_and_keep_their_own_ids() {
        makeSource("desk-1", "\"conversations\": \"support\",");
        var mailbox = key("mailbox-1", "\"support\"");

        inbound("desk-1", "{\"id\": \"17\", \"text\": \"Bon\", \"thread\": \"mid:a@b\"}").statusCode(200);
        ticket(mailbox, "<a@b>", "mid:a@b").statusCode(202);
        event(mailbox, "<a@b>", "mid:a@b", "e1").statusCode(202);

        var records = published.next(3);
        assertThat(records).extracting(ConsumerRecord::key).containsOnly(records.get(0).key());
        assertThat(records).extracting(each -> JsonPath.from(each.value()).<String>get("externalId")).containsExactly("17",
                "<a@b>", "<a@b>");
    }

    @Test
    void a_source_finds_in_its_requests_what_another_one_calls_the_conversation() {
        makeSource("desk-4", "\"conversations\": \"support\", \"conversation\": \"$match(body.text, /#(\\\\d+)/).groups[0]\",");
        var crm = key("crm-4", "\"support\"");

        String shared = inbound("desk-4", "{\"id\": \"17\", \"text\": \"Bon [Case#4711]\"}").extract()
                .path("events[0].ticketId");
        String own = inbound("desk-4", "{\"id\": \"18\", \"text\": \"Bon\"}").extract().path("events[0].ticketId");

        ticket(crm, "9", "4711").statusCode(202).body("ticketId", equalTo(shared));
        assertThat(own).isNotEqualTo(shared);
    }

    @Test
    void nobody_reaches_a_conversation_of_sources_with_which_none_is_shared() {
        var support = key("mailbox-2", "\"support\"");
        var sales = key("sales-2", "\"sales\"");
        makeSource("desk-2", "");

        String ticketId = ticket(support, "1", "c-2").statusCode(202).extract().path("ticketId");
        String ofSales = ticket(sales, "1", "c-2").statusCode(202).extract().path("ticketId");
        String ofDesk = inbound("desk-2", "{\"id\": \"17\", \"text\": \"Bon\", \"thread\": \"c-2\"}").statusCode(200).extract()
                .path("events[0].ticketId");
        ticket(IntakeSettings.HOTLINE_KEY, "1", "c-2").statusCode(400).body("errors.field", hasItem("conversation"));

        assertThat(ticketId).isNotEqualTo(ofSales).isNotEqualTo(ofDesk);
        assertThat(published.next(3)).extracting(ConsumerRecord::key).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "conversation": "body.thread",                                  | conversation
            "conversations": "support", "conversation": "body.[",           | conversation
            "conversations": "of support",                                  | conversations
            """)
    void a_source_that_could_not_find_its_conversations_is_refused(String conversations, String field) {
        putSource("desk-5", conversations).statusCode(400).body("errors.field", hasItem(field));
    }

    @Test
    void one_message_that_two_sources_tell_of_is_one_event_and_equal_ids_of_their_own_are_two() {
        var desk = key("desk-3", "\"support\"");
        var mailbox = key("mailbox-3", "\"support\"");

        String message = event(desk, "17", "c-3", "mid:r1@b").extract().path("eventId");
        String again = event(mailbox, "<a@b>", "c-3", "mid:r1@b").extract().path("eventId");
        String own = event(desk, "17", "c-3", "5").extract().path("eventId");
        String others = event(mailbox, "<a@b>", "c-3", "5").extract().path("eventId");

        assertThat(again).isEqualTo(message);
        assertThat(others).isNotEqualTo(own);
    }

    private static ValidatableResponse ticket(String key, String externalId, String conversation) {
        return IntakeApi.withKey(key).body("""
                {"externalId": "%s", "channel": "email", "text": "Bon", "conversation": "%s"}"""
                .formatted(externalId, conversation)).post(IntakeApi.TICKETS).then();
    }

    private static ValidatableResponse event(String key, String externalId, String conversation, String eventId) {
        return IntakeApi.withKey(key).body("""
                {"externalId": "%s", "type": "agent_replied", "conversation": "%s", "eventId": "%s"}"""
                .formatted(externalId, conversation, eventId)).post(IntakeApi.EVENTS).then();
    }

    private static ValidatableResponse inbound(String source, String body) {
        return IntakeApi.withKey("none").header("X-Fenster-Token", SECRET).body(body).post("/api/v1/inbound/" + source).then();
    }

    private static String key(String source, String conversations) {
        return IntakeApi.withRole("operator").body("""
                {"sources": ["%s"], "conversations": %s}""".formatted(source, conversations)).post(IntakeApi.KEYS).then()
                .statusCode(201).extract().path("key");
    }

    private static void makeSource(String name, String conversations) {
        putSource(name, conversations).statusCode(201);
    }

    private static ValidatableResponse putSource(String name, String conversations) {
        return IntakeApi.withRole("operator").body("""
                {"kind": "custom", "secrets": ["%s"], %s "mapping": "%s"}""".formatted(SECRET, conversations, MAPPING))
                .put("/api/v1/sources/" + name).then();
    }
}
