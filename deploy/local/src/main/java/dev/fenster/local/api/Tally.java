package dev.fenster.local.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.fenster.local.api.Posting.Request;

/** Counts what became of posted requests. */
public final class Tally {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int MOST_REASONS = 5;

    private final Set<String> externalIds = new HashSet<>();
    private final Set<String> reasons = new LinkedHashSet<>();
    private long accepted;
    private long rejected;

    /**
     * @param accepted
     *        requests that are safe
     * @param rejected
     *        requests that were refused
     * @param externalIds
     *        the distinct ones of what was accepted
     * @param reasons
     *        at most five of the answers to what was rejected
     */
    public record Result(long accepted, long rejected, Set<String> externalIds, Set<String> reasons) {}

    synchronized Result result() {
        return new Result(accepted, rejected, Set.copyOf(externalIds), Set.copyOf(reasons));
    }

    /** The answer to a request of its own. */
    synchronized void count(Request request, int status, String answer) {
        if (status == 202) {
            accept(request);
        } else {
            reject(status + " " + answer);
        }
    }

    /** @return the requests of a batch that have to be sent again */
    synchronized List<Request> count(List<Request> batch, int status, String answer) {
        if (status != 200) {
            batch.forEach(request -> reject(status + " " + answer));
            return List.of();
        }
        var lines = answer.lines().map(Tally::json).toList();
        var summary = lines.get(lines.size() - 1);
        int settled = summary.path("retryFromLine").asInt(batch.size() + 1) - 1;
        var refused = new HashSet<Integer>();
        for (var line : lines.subList(0, lines.size() - 1)) {
            if (line.get("line").intValue() <= settled) {
                refused.add(line.get("line").intValue());
                reject(line.toString());
            }
        }
        for (int i = 0; i < settled; i++) {
            if (!refused.contains(i + 1)) {
                accept(batch.get(i));
            }
        }
        return new ArrayList<>(batch.subList(settled, batch.size()));
    }

    private void accept(Request request) {
        accepted++;
        externalIds.add(request.externalId());
    }

    private void reject(String reason) {
        rejected++;
        if (reasons.size() < MOST_REASONS) {
            reasons.add(reason);
        }
    }

    private static JsonNode json(String line) {
        try {
            return MAPPER.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException("The answer to a batch is not JSON: " + line, e);
        }
    }
}
