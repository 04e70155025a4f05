package dev.fenster.e2e.running;

import java.net.http.HttpHeaders;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** What Fenster answered to a request. */
public record Answer(int status, HttpHeaders headers, String body) {
    /**
     * @throws IllegalStateException
     *         when the body is not JSON
     */
    public JsonNode json() {
        try {
            return new JsonMapper().readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Answer " + status + " is not JSON: " + body, e);
        }
    }
}
