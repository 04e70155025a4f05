package dev.fenster.intake.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.fenster.intake.IntakeApi;
import dev.fenster.intake.IntakeSettings;
import dev.fenster.intake.PublishedEvents;
import dev.fenster.local.infrastructure.EmbeddedKafka;
import dev.fenster.local.test.KafkaAndPostgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@WithTestResource(KafkaAndPostgres.class)
@WithTestResource(IntakeSettings.class)
class RejectedMailTest {
    private static final String SOURCE = "mails-that-were-rejected";
    private static final byte[] MAIL = """
            From: Anna <anna@example.de>
            Subject: Kasse
            Message-ID: <rejected-1@example.de>
            Date: Mon, 02 Nov 2026 08:15:00 +0100

            Sie druckt nicht.
            """.getBytes(UTF_8);

    EmbeddedKafka kafka;
    private DeadLetterBox box;

    @BeforeEach
    void begin() {
        IntakeApi.awaitReady();
        IntakeApi.withRole("operator").body("{\"kind\": \"mail\"}").put("/api/v1/sources/" + SOURCE);
        box = new DeadLetterBox(kafka.bootstrapServers(), "dead-letters.ticket-intake.mail");
    }

    @AfterEach
    void end() {
        box.close();
    }

    @Test
    void a_rejected_mail_that_can_be_read_now_becomes_a_ticket() {
        long offset = box.add(0, SOURCE, MAIL, "It went wrong", "dead-letter-source", SOURCE);
        try (var published = new PublishedEvents(kafka.bootstrapServers())) {
            replay(offset).statusCode(202).body("result.kind", equalTo("mail")).body("result.events[0].type",
                    equalTo("ticket.opened.v1"));

            assertThat(published.next().value()).contains("Sie druckt nicht.").doesNotContain("anna@example.de");
        }
    }

    @Test
    void a_mail_of_a_source_that_is_gone_says_so() {
        long offset = box.add(0, "gone", MAIL, "It went wrong", "dead-letter-source", "gone");

        replay(offset).statusCode(422).body("detail", containsString("source"));
    }

    @Test
    void a_mail_of_which_not_all_is_kept_has_to_be_moved_in_its_mailbox() {
        long cut = box.add(0, SOURCE, MAIL, "Too long", "dead-letter-source", SOURCE, "dead-letter-cut-from-bytes", "9000000");
        long empty = box.add(0, SOURCE, new byte[0], "Too long", "dead-letter-source", SOURCE);

        replay(cut).statusCode(422).body("detail", containsString("move it back"));
        replay(empty).statusCode(422).body("detail", containsString("move it back"));
    }

    private ValidatableResponse replay(long offset) {
        return IntakeApi.withRole("operator").post(box.path(offset) + "/replay").then();
    }
}
