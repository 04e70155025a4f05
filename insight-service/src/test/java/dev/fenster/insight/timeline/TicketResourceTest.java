package dev.fenster.insight.timeline;

import static dev.fenster.insight.InsightApi.asAgent;
import static dev.fenster.insight.InsightApi.awaitVolume;
import static dev.fenster.insight.InsightApi.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import dev.fenster.insight.Broker;
import dev.fenster.insight.TicketStory;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class TicketResourceTest {
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Test
    void a_ticket_shows_what_happened_who_had_it_and_why_it_went_where() {
        var story = TicketStory.of("t-all", "C-1")
                .opened("2026-11-02T07:00:00Z", "phone",
                        Map.of("subject", "Kasse", "tags", List.of("update"), "customer",
                                Map.of("segment", "enterprise", "identities", List.of(Map.of("kind", "email", "hash", "00")))))
                .then("agent_replied", "2026-11-02T07:10:00Z", Map.of("text", "Bitte neu starten", "public", true))
                .then("transferred", "2026-11-02T07:20:00Z", Map.of("to", Map.of("team", "second-level")))
                .then("resolved", "2026-11-02T08:00:00Z")
                .then("rated", "2026-11-02T09:00:00Z", Map.of("rating", Map.of("kind", "csat", "value", 4)))
                .decided("2026-11-02T07:00:01Z", "t-part", 1);
        new Broker(bootstrapServers).send(story);
        awaitVolume("t-all&component=t-part", 1);
        await().until(() -> get("/api/v1/tickets/" + story.ticketId()).getList("events").size() == 6);

        var ticket = get("/api/v1/tickets/" + story.ticketId());

        assertThat(ticket.getString("intervals.collect { [it.kind, it.seconds] }"))
                .isEqualTo("[[first_reply, 600.0], [unsolved, 3600.0]]");
        assertThat(ticket.getString("handOffs.collect { [it.field, it.to] }")).isEqualTo("[[team, second-level]]");
        assertThat(ticket.getString("ratings[0].kind")).isEqualTo("csat");
        assertThat(ticket.getString("status")).isEqualTo("solved");
        assertThat(ticket.getString("decision.reason.matches[0].words")).isEqualTo("Kasse");
        assertThat(ticket.getString("decision.owner.name")).isEqualTo("Owner of t-part");
        assertThat(ticket.getString("tags")).isEqualTo("[update]");
        assertThat(ticket.getString("events.type")).isEqualTo("[ticket.opened.v1, route.decided.v1, ticket.agent_replied.v1, "
                + "ticket.transferred.v1, ticket.resolved.v1, ticket.rated.v1]");
        assertThat(ticket.getString("events[2].text")).isEqualTo("Bitte neu starten");
        assertThat(ticket.getString("events[0].customer")).isEqualTo("[segment:enterprise]");
    }

    @Test
    void an_unknown_ticket_is_not_found_and_an_id_that_is_none_is_told() {
        asAgent().get("/api/v1/tickets/98c28586-7bb8-5e0c-b9dc-562c646aaa5b").then().statusCode(404)
                .contentType("application/problem+json");
        asAgent().get("/api/v1/tickets/C-1001").then().statusCode(404).body("detail", containsString("UUID"));
    }
}
