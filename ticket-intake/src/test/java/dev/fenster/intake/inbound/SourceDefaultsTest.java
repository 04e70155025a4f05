package dev.fenster.intake.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.fenster.intake.IntakeApi;
import dev.fenster.intake.IntakeSettings;
import dev.fenster.intake.PublishedEvents;
import dev.fenster.local.infrastructure.EmbeddedKafka;
import dev.fenster.local.test.KafkaAndPostgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(KafkaAndPostgres.class)
@WithTestResource(IntakeSettings.class)
class SourceDefaultsTest {
    private static final String SECRET = "the secret of the desk";

    EmbeddedKafka kafka;

    @BeforeEach
    void makeSource() {
        IntakeApi.awaitReady();
        IntakeApi.withRole("operator")
                .body("""
                        {"kind": "custom", "secrets": ["%s"], "product": "Kasse", "language": "de", "team": "first-level", "mapping": "body"}"""
                        .formatted(SECRET))
                .put("/api/v1/sources/defaults").then();
    }

    @Test
    void product_language_and_team_reach_what_names_none() {
        assertThat(published("""
                {"ticket": {"externalId": "1", "channel": "web", "text": "Bon"}}"""))
                .contains("\"product\":\"Kasse\"", "\"language\":\"de\"", "\"team\":\"first-level\"");
        assertThat(published("""
                {"event": {"externalId": "1", "type": "agent_replied", "actor": {"kind": "agent", "id": "a7"}}}"""))
                .contains("\"actor\":{\"kind\":\"agent\",\"id\":\"a7\",\"team\":\"first-level\"}").doesNotContain("Kasse");
        assertThat(published("""
                {"event": {"type": "help_sought", "session": "s", "page": "/hilfe"}}"""))
                .contains("\"product\":\"Kasse\"", "\"language\":\"de\"").doesNotContain("first-level");
    }

    @Test
    void what_is_named_stays_and_customers_and_bots_have_no_team() {
        assertThat(published(
                """
                        {"ticket": {"externalId": "2", "channel": "web", "text": "Bon", "product": "Waage", "language": "en", "team": "b"}}"""))
                .contains("\"product\":\"Waage\"", "\"language\":\"en\"", "\"team\":\"b\"");
        assertThat(published("""
                {"event": {"externalId": "2", "type": "agent_replied", "actor": {"kind": "bot"}}}"""))
                .doesNotContain("first-level");
    }

    private String published(String request) {
        try (var events = new PublishedEvents(kafka.bootstrapServers())) {
            IntakeApi.withKey("none").header("X-Fenster-Token", SECRET).body(request).post("/api/v1/inbound/defaults").then()
                    .statusCode(200).body("ignored.size()", equalTo(0));
            return events.next().value();
        }
    }
}
