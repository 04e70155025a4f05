package dev.fenster.intake.deadletters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.fenster.intake.IntakeApi;
import dev.fenster.intake.IntakeSettings;
import dev.fenster.intake.LogRecorder;
import dev.fenster.intake.PublishedEvents;
import dev.fenster.local.infrastructure.EmbeddedKafka;
import dev.fenster.local.test.KafkaAndPostgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@WithTestResource(KafkaAndPostgres.class)
@WithTestResource(IntakeSettings.class)
class DeadLettersTest {
    private static final String ALL = "/api/v1/dead-letters";
    private static final String TICKET = UUID.randomUUID().toString();
    private static final String NO_JSON = "Not JSON: it goes wrong at line 1";

    @Inject
    RetryOfTheTest retry;

    EmbeddedKafka kafka;
    private DeadLetterBox box;

    @BeforeEach
    void begin() {
        IntakeApi.awaitReady();
        box = new DeadLetterBox(kafka.bootstrapServers(), "tickets", 2);
    }

    @AfterEach
    void end() {
        box.close();
    }

    @Test
    void a_letter_is_listed_with_its_reason_and_where_it_came_from() {
        box.add(TICKET, "{\"ticketId\": ", NO_JSON);

        get(box.path()).statusCode(200).body("items.size()", equalTo(1)).body("items[0].reason", equalTo(NO_JSON))
                .body("items[0].origin.topic", equalTo("tickets")).body("items[0].origin.partition", equalTo(3))
                .body("items[0].origin.offset", equalTo(77)).body("items[0].key", equalTo(TICKET))
                .body("items[0].ticketId", equalTo(TICKET)).body("items[0].type", equalTo("ticket.opened.v1"))
                .body("items[0].eventId", equalTo("event of " + TICKET)).body("items[0].bytes", equalTo(36 + 13))
                .body("items[0].at", notNullValue()).body("items[0].state", equalTo("open")).body("cursor", nullValue());
    }

    @Test
    void letters_are_listed_page_by_page_over_all_partitions_oldest_first() {
        for (int i = 0; i < 5; i++) {
            box.add(i / 3, "letter-" + i, new byte[0], NO_JSON);
        }
        var keys = new ArrayList<String>();

        String cursor = "";
        do {
            var page = get(box.path() + "?limit=2&cursor=" + cursor).statusCode(200).extract();
            keys.addAll(page.<List<String>>path("items.key"));
            cursor = page.path("cursor");
        } while (cursor != null);

        assertThat(keys).containsExactly("letter-0", "letter-1", "letter-2", "letter-3", "letter-4");
    }

    @Test
    void a_topic_without_letters_has_an_empty_page() {
        get(box.path()).statusCode(200).body("items", empty()).body("cursor", nullValue());
    }

    @Test
    void a_letter_is_shown_with_headers_and_text() {
        box.add(TICKET, "{\"text\": \"Für Müller", NO_JSON);

        get(box.path(0)).statusCode(200).body("reason", equalTo(NO_JSON))
                .body("headers.find { it.name == 'ce_type' }.value", equalTo("ticket.opened.v1"))
                .body("payload.encoding", equalTo("text")).body("payload.content", equalTo("{\"text\": \"Für Müller"))
                .body("payload.truncated", equalTo(false)).body("payload.address", equalTo(box.path(0) + "/payload"));
    }

    @Test
    void what_is_no_text_is_shown_in_base64_and_handed_out_byte_by_byte() {
        var bytes = new byte[]{(byte) 0xff, 0, 1, (byte) 0x80};
        box.add(0, TICKET, bytes, NO_JSON);

        get(box.path(0)).statusCode(200).body("payload.encoding", equalTo("base64"))
                .body("payload.content", equalTo(Base64.getEncoder().encodeToString(bytes)));
        var answer = IntakeApi.withRole("operator").accept("*/*").get(box.path(0) + "/payload").then().statusCode(200)
                .header("X-Content-Type-Options", "nosniff").header("Content-Disposition", containsString("attachment"))
                .header("Cache-Control", containsString("no-store")).extract();
        assertThat(answer.asByteArray()).isEqualTo(bytes);
    }

    @Test
    void a_long_payload_is_shown_to_its_last_whole_character_and_handed_out_whole() {
        var text = "x" + "ü".repeat(1_000_000);
        box.add(TICKET, text, NO_JSON);

        String shown = get(box.path(0)).statusCode(200).body("payload.truncated", equalTo(true)).extract()
                .path("payload.content");
        assertThat(shown).hasSize(32 * 1024).doesNotContain("\uFFFD");
        var whole = IntakeApi.withRole("operator").accept("*/*").get(box.path(0) + "/payload").asByteArray();
        assertThat(new String(whole, StandardCharsets.UTF_8)).isEqualTo(text);
    }

    @Test
    void a_letter_without_a_value_has_no_payload() {
        box.add(TICKET, null, "The record has no value");

        get(box.path(0)).statusCode(200).body("payload", nullValue());
        IntakeApi.withRole("operator").accept("*/*").get(box.path(0) + "/payload").then().statusCode(204);
    }

    @Test
    void a_replayed_letter_goes_back_to_its_topic_as_it_was() {
        box.add(TICKET, "{\"corrected\": true}", NO_JSON);
        try (var published = new PublishedEvents(kafka.bootstrapServers())) {
            post(box.path(0) + "/replay").statusCode(202).body("replayOf", equalTo(box.topic() + "-0@0"))
                    .body("result.topic", equalTo("tickets"));

            var event = published.next();
            assertThat(event.key()).isEqualTo(TICKET);
            assertThat(event.value()).isEqualTo("{\"corrected\": true}");
            assertThat(event.headers()).extracting(header -> header.key()).containsExactly("ce_type", "ce_id",
                    "fenster-replay-of");
        }
        get(box.path()).body("items[0].state", equalTo("replayed")).body("items[0].replayedAt", notNullValue())
                .body("items[0].by", equalTo("operator"));
        get(ALL).body("items.find { it.topic == '" + box.topic() + "' }.open", equalTo(0))
                .body("items.find { it.topic == '" + box.topic() + "' }.replayed", equalTo(1));
    }

    @Test
    void a_letter_that_came_back_names_the_one_that_was_replayed_and_is_replayed_under_its_own_name() {
        box.add(0, TICKET, new byte[0], NO_JSON, "fenster-replay-of", "dead-letters.routing-service.tickets-0@5");
        try (var published = new PublishedEvents(kafka.bootstrapServers())) {
            get(box.path()).body("items[0].replayOf", equalTo("dead-letters.routing-service.tickets-0@5"));
            post(box.path(0) + "/replay").statusCode(202);

            assertThat(published.next().headers().headers("fenster-replay-of")).singleElement()
                    .extracting(header -> new String(header.value(), StandardCharsets.UTF_8))
                    .isEqualTo(box.topic() + "-0@0");
        }
    }

    @Test
    void all_open_letters_of_a_reason_are_replayed_and_the_others_stay_open() {
        for (int i = 0; i < 4; i++) {
            box.add("json-" + i, "{}", NO_JSON);
        }
        box.add("other", "{}", "The record has no value");
        box.add("json-4", "{}", NO_JSON);
        post(box.path(0) + "/replay").statusCode(202);
        try (var published = new PublishedEvents(kafka.bootstrapServers())) {
            var first = post(box.path() + "/replay?reason=json&limit=3").statusCode(202).body("letters", equalTo(3))
                    .body("state", equalTo("replayed")).extract();
            post(box.path() + "/replay?reason=json&cursor=" + first.path("cursor")).statusCode(202)
                    .body("letters", equalTo(1)).body("cursor", nullValue());

            assertThat(published.next(4)).extracting(event -> event.key()).containsExactlyInAnyOrder("json-1", "json-2",
                    "json-3", "json-4");
        }
        get(box.path() + "?state=open").body("items.key", contains("other"));
        get(box.path() + "?state=replayed").body("items.size()", equalTo(5));
        post(box.path() + "/replay?reason=json").body("letters", equalTo(0));
    }

    @Test
    void what_cannot_be_replayed_says_why_and_stays_open() {
        box.add(0, "cut", new byte[0], NO_JSON, "dead-letter-cut-from-bytes", "4194304");
        box.add(0, "astray", new byte[0], NO_JSON, "dead-letter-topic", "intake-config");
        box.add("good", "{}", NO_JSON);

        post(box.path(0) + "/replay").statusCode(422).contentType("application/problem+json").body("detail",
                containsString("too long"));
        post(box.path(1) + "/replay").statusCode(422).body("detail", containsString("dead-letter-topic"));
        post(box.path() + "/replay").statusCode(202).body("letters", equalTo(1)).body("refused.offset", contains(0, 1));
        get(box.path() + "?state=open").body("items.key", contains("cut", "astray"));
    }

    @Test
    void what_intake_set_aside_itself_is_tried_again_and_the_operator_hears_what_came_of_it() {
        try (var mails = new DeadLetterBox(kafka.bootstrapServers(), "mail", 1)) {
            retry.topic = mails.topic();
            mails.add("a", "From: a@b.de", "No sender");
            mails.add("b", "broken", "No sender");

            post(mails.path(0) + "/replay").statusCode(202).body("result.recognised", equalTo(12));
            post(mails.path(1) + "/replay").statusCode(422).body("detail", equalTo("It has no sender still."));
            post(mails.path() + "/replay").statusCode(202).body("letters", equalTo(0)).body("refused.detail",
                    contains("It has no sender still."));
        }
    }

    @Test
    void discarded_letters_stay_but_are_open_no_longer() {
        box.add("first", "{}", NO_JSON);
        box.add("second", "{}", NO_JSON);
        box.add("third", "{}", "The record has no value");

        post(box.path(2) + "/discard").statusCode(204);
        post(box.path() + "/discard?reason=json").statusCode(200).body("letters", equalTo(2)).body("state",
                equalTo("discarded"));

        get(box.path() + "?state=discarded").body("items.key", contains("first", "second", "third"))
                .body("items[0].discardedAt", notNullValue());
        get(ALL).body("items.find { it.topic == '" + box.topic() + "' }.discarded", equalTo(3))
                .body("items.find { it.topic == '" + box.topic() + "' }.letters", equalTo(3));
    }

    @Test
    void letters_are_found_by_the_time_at_which_they_were_set_aside() {
        box.add("now", "{}", NO_JSON);

        get(box.path() + "?since=2026-01-01T00:00:00Z&until=2100-01-01T00:00:00Z").body("items.key", contains("now"));
        get(box.path() + "?since=2100-01-01T00:00:00Z").body("items", empty());
        get(box.path() + "?until=2026-01-01T00:00:00Z").body("items", empty());
    }

    @Test
    void a_letter_that_kafka_has_deleted_is_there_no_longer() {
        box.add("old", "{}", NO_JSON);
        box.add("new", "{}", NO_JSON);
        post(box.path(0) + "/replay").statusCode(202);
        box.deleteBefore(1);

        get(box.path(0)).statusCode(404).contentType("application/problem+json").body("detail", containsString("no longer"));
        post(box.path(0) + "/replay").statusCode(404);
        get(box.path(2)).statusCode(404);
        get(box.path() + "/7/0").statusCode(404);
        get(box.path()).body("items.key", contains("new"));
        get(ALL).body("items.find { it.topic == '" + box.topic() + "' }.letters", equalTo(1))
                .body("items.find { it.topic == '" + box.topic() + "' }.replayed", equalTo(0));
    }

    @Test
    void looks_and_replays_are_logged_with_the_operators_name_and_without_what_was_seen() {
        box.add(TICKET, "Geheimwort", "Geheimgrund");
        try (var log = new LogRecorder()) {
            get(box.path()).statusCode(200).header("Cache-Control", containsString("no-store"));
            get(box.path(0)).statusCode(200).header("Cache-Control", containsString("no-store"));
            post(box.path(0) + "/replay").statusCode(202);

            assertThat(log.text()).contains("operator listed 1 letters of " + box.topic())
                    .contains("operator looked at " + box.topic() + "-0@0").contains("operator replays " + box.topic() + "-0@0")
                    .doesNotContain("Geheimwort").doesNotContain("Geheimgrund");
        }
    }

    private static ValidatableResponse get(String path) {
        return IntakeApi.withRole("operator").get(path).then();
    }

    private static ValidatableResponse post(String path) {
        return IntakeApi.withRole("operator").post(path).then();
    }
}
