package dev.fenster.e2e.chain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.json.JsonMapper;

import dev.fenster.e2e.running.FensterClient;

/**
 * Six tickets over five channels and what happened to them, so that every figure is easily counted by hand. What is posted lies
 * in
 * src/test/resources/chain; "T+30" there is thirty seconds after the start.
 *
 * <pre>
 * ticket channel component first reply after at the end
 * A phone chain-printing 30 s solved
 * B email chain-billing 3,600 s pending, with the second level
 * C chat chain-printing 120 s open; a bot wrote earlier, which does not count
 * D social none - new
 * E web chain-billing 600 s open, reopened; the ticket named its component
 * F phone chain-printing - solved; the caller gave up
 * </pre>
 */
final class Story {
    /** Far enough in the past for all that happens after it. */
    static final Instant START = Instant.now().minus(2, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
    private static final Pattern TIME = Pattern.compile("T\\+(\\d+)");

    private final FensterClient fenster;

    Story(FensterClient fenster) {
        this.fenster = fenster;
    }

    /** Tells all of it; told again it changes nothing. */
    Told tell() {
        putCatalogue();
        var tickets = postTickets();
        postEvents();
        return new Told(fenster, tickets);
    }

    private void putCatalogue() {
        try (var catalogue = file("catalogue.json")) {
            new JsonMapper().readTree(catalogue).properties().forEach(table -> table.getValue().forEach(entry -> {
                var key = entry.has("key") ? entry.get("key") : entry.get("id");
                fenster.put("/api/v1/" + table.getKey() + "/" + key.asText(), entry.toString());
            }));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> postTickets() {
        var ids = new LinkedHashMap<String, String>();
        lines("tickets.jsonl").forEach(ticket -> ids.put(externalId(ticket),
                fenster.post("/api/v1/tickets", ticket).get("ticketId").asText()));
        return ids;
    }

    private void postEvents() {
        lines("events.jsonl").forEach(event -> fenster.post("/api/v1/tickets/events", event));
    }

    private List<String> lines(String name) {
        try (var file = file(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().map(Story::atTimes).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String atTimes(String line) {
        return TIME.matcher(line).replaceAll(time -> START.plusSeconds(Long.parseLong(time.group(1))).toString());
    }

    private static String externalId(String ticket) {
        return ticket.replaceAll(".*\"externalId\": \"(\\w+)\".*", "$1");
    }

    private static InputStream file(String name) {
        return Story.class.getResourceAsStream("/chain/" + name);
    }
}
