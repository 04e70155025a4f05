package dev.fenster.local.replay;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import dev.fenster.local.api.FensterApi;

/** How many of the replayed tickets insight-service has counted, and with which outcome of the routing. */
public final class Counted {
    private static final String EVER = "&from=2000-01-01&to=2100-01-01";

    private final FensterApi api;
    private final String source;

    /**
     * @param source
     *        whose tickets are looked at
     */
    public Counted(FensterApi api, String source) {
        this.api = api;
        this.source = URLEncoder.encode(source, StandardCharsets.UTF_8);
    }

    /**
     * A quick look at all tickets of the source, those of earlier replays included.
     *
     * @param decided
     *        tickets with a decision
     * @param pending
     *        tickets without one so far
     */
    public record Glance(long decided, long pending) {
        /** Whether so many tickets can all be decided. */
        public boolean mayHave(long tickets) {
            return pending == 0 && decided >= tickets;
        }
    }

    public Glance glance() {
        long decided = 0;
        long pending = 0;
        for (var series : api.get("/api/v1/metrics/volume?by=outcome&source=" + source + EVER).get("series")) {
            long count = series.at("/points/0/1").asLong();
            if (series.at("/key/outcome").asText().equals("pending")) {
                pending += count;
            } else {
                decided += count;
            }
        }
        return new Glance(decided, pending);
    }

    /** @return these very tickets, counted one by one, by outcome */
    public Map<String, Long> byOutcome(Set<String> externalIds) {
        var counts = new HashMap<String, Long>();
        var seen = new HashSet<String>();
        String cursor = "";
        do {
            var page = api.get("/api/v1/search?limit=1000&source=" + source + EVER + cursor);
            for (JsonNode item : page.get("items")) {
                var id = item.get("externalId").asText();
                if (externalIds.contains(id) && seen.add(id)) {
                    counts.merge(item.path("outcome").asText("pending"), 1L, Long::sum);
                }
            }
            cursor = page.hasNonNull("nextCursor")
                    ? "&cursor=" + URLEncoder.encode(page.get("nextCursor").asText(), StandardCharsets.UTF_8)
                    : null;
        } while (cursor != null);
        return counts;
    }
}
