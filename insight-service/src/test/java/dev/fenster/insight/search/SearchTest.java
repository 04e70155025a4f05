package dev.fenster.insight.search;

import static dev.fenster.insight.InsightApi.asAgent;
import static dev.fenster.insight.InsightApi.awaitVolume;
import static dev.fenster.insight.InsightApi.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItems;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import dev.fenster.insight.Broker;
import dev.fenster.insight.TicketStory;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class SearchTest {
    private static final Instant START = Instant.parse("2026-11-02T07:00:00Z");

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Test
    void pages_follow_each_other_newest_first_while_tickets_come_in() {
        var broker = new Broker(bootstrapServers);
        for (var number = 0; number < 25; number++) {
            broker.send(ticket(number, START.plusSeconds(number / 3)));
        }
        awaitVolume("s-pages", 25);

        var found = new ArrayList<String>();
        String cursor = null;
        do {
            var page = get("/api/v1/search?limit=10&source=s-pages" + (cursor == null ? "" : "&cursor=" + cursor));
            found.addAll(page.getList("items.externalId"));
            cursor = page.getString("nextCursor");
            broker.send(ticket(100 + found.size(), START.plusSeconds(1_000)));
        } while (cursor != null);

        assertThat(found).hasSize(25).doesNotHaveDuplicates();
        assertThat(found.get(0)).isEqualTo("24");
    }

    @Test
    void an_item_tells_what_a_list_shows() {
        var story = TicketStory.of("s-item", "C-1").opened("2026-11-02T07:00:00Z", "email", Map.of("subject", "Kasse")).decided(
                "2026-11-02T07:00:01Z", "s-part", 1);
        new Broker(bootstrapServers).send(story);
        awaitVolume("s-item&component=s-part", 1);

        var item = get("/api/v1/search?component=s-part&channel=email&from=2026-11-01&to=2026-11-03").getMap("items[0]");

        assertThat(item).isEqualTo(Map.ofEntries(Map.entry("ticketId", story.ticketId().toString()),
                Map.entry("source", "s-item"),
                Map.entry("externalId", "C-1"), Map.entry("channel", "email"), Map.entry("component", "s-part"),
                Map.entry("componentName", "Name of s-part"), Map.entry("owner", "owner-s-part"),
                Map.entry("openedAt", "2026-11-02T07:00:00Z"), Map.entry("subject", "Kasse"), Map.entry("status", "new"),
                Map.entry("outcome", "routed")));
    }

    @Test
    void limits_and_cursors_that_cannot_be_used_are_told() {
        asAgent().get("/api/v1/search?limit=1001&cursor=x").then().statusCode(400).contentType("application/problem+json")
                .body("violations.field", hasItems("limit", "cursor"));
    }

    private static TicketStory ticket(int number, Instant at) {
        return TicketStory.of("s-pages", Integer.toString(number)).opened(at.toString(), "web");
    }
}
