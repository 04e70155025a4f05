package dev.fenster.e2e.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import dev.fenster.e2e.running.FensterClient;
import dev.fenster.e2e.running.OneFenster;
import dev.fenster.e2e.running.RunningFenster;
import dev.fenster.e2e.running.Status;
import dev.fenster.e2e.running.Topics;

@ExtendWith(OneFenster.class)
class KillIT {
    private static final String SOURCE = "kill";
    private static final List<String> VICTIMS = List.of("ticket-intake", "routing-service", "insight-service",
            "notification-service", "kafka");
    private static final Duration BACK = Duration.ofSeconds(60);
    private static final Duration CAUGHT_UP = Duration.ofSeconds(60);
    private static final int BETWEEN_KILLS = 300;

    @Test
    void whateverIsKilledEachAcknowledgedTicketIsCountedAndRoutedOnce(RunningFenster running) throws IOException {
        var fenster = FensterClient.of(running);
        putCatalogue(fenster);
        var ledger = new Ledger(fenster, SOURCE).open();

        for (var victim : VICTIMS) {
            awaitSomeMore(ledger);
            kill(victim, running);
            awaitBack(victim, running);
        }
        awaitSomeMore(ledger);
        ledger.close();

        var acknowledged = ledger.ticketIds();
        await().atMost(CAUGHT_UP).until(() -> volume(fenster, "routed") >= acknowledged.size());
        assertThat(counted(fenster)).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(acknowledged);
        assertThat(volume(fenster, "routed")).isEqualTo(acknowledged.size());
        assertThat(volume(fenster, "pending,unrouted")).isZero();
        assertThat(ledger.refusals()).as("a kill that nobody noticed proves nothing").isPositive();
        assertEachIsDecidedOnce(running, acknowledged.size());
    }

    private static void putCatalogue(FensterClient fenster) {
        fenster.put("/api/v1/owners/kill-owner", """
                {"key": "kill-owner", "name": "Team Unwetter", "kind": "team"}""");
        fenster.put("/api/v1/products/kill-product", """
                {"key": "kill-product", "name": "Unwetter", "triageOwner": "kill-owner"}""");
        fenster.put("/api/v1/components/kill-component", """
                {"key": "kill-component", "product": "kill-product", "name": "Hagel", "owner": "kill-owner"}""");
        fenster.put("/api/v1/rules/kill-rule", """
                {"id": "kill-rule", "component": "kill-component", "query": "hagelschaden", "language": "de"}""");
    }

    private static void awaitSomeMore(Ledger ledger) {
        int enough = ledger.acknowledged() + BETWEEN_KILLS;
        await().atMost(BACK).until(() -> ledger.acknowledged() >= enough);
    }

    private static void kill(String victim, RunningFenster running) {
        var process = ProcessHandle.of(running.status().orElseThrow().pid(victim)).orElseThrow();

        process.destroyForcibly();

        assertThat(process.onExit()).succeedsWithin(Duration.ofSeconds(10));
    }

    private static void awaitBack(String victim, RunningFenster running) {
        await("return of " + victim).atMost(BACK).until(() -> running.status().filter(Status::ready).isPresent());
    }

    private static int volume(FensterClient fenster, String outcomes) {
        var filter = List.of(outcomes.split(",")).stream().map(outcome -> "&outcome=" + outcome).collect(Collectors.joining());
        return fenster.get("/api/v1/metrics/volume?source=" + SOURCE + filter).at("/series/0/points/0/1").asInt();
    }

    private static List<String> counted(FensterClient fenster) {
        var ids = new ArrayList<String>();
        JsonNode page;
        var cursor = "";
        do {
            page = fenster.get("/api/v1/search?source=" + SOURCE + "&limit=1000" + cursor);
            ids.addAll(page.path("items").findValuesAsText("ticketId"));
            cursor = "&cursor=" + page.path("nextCursor").asText();
        } while (page.hasNonNull("nextCursor"));
        return ids;
    }

    private static void assertEachIsDecidedOnce(RunningFenster running, int tickets) throws IOException {
        var json = new JsonMapper();
        var decided = new HashSet<String>();
        var decisions = new HashSet<String>();
        for (var record : new Topics(running.status().orElseThrow()).read("routes")) {
            var decision = record.value() == null ? null : readIfOurs(json, record.value());
            if (decision != null) {
                decided.add(decision.path("ticketId").asText());
                decisions.add(decision.path("decisionId").asText());
            }
        }
        assertThat(decided).hasSize(tickets);
        assertThat(decisions).hasSize(tickets);
    }

    private static JsonNode readIfOurs(JsonMapper json, byte[] value) throws IOException {
        return new String(value, StandardCharsets.UTF_8).contains("kill-component") ? json.readTree(value) : null;
    }
}
