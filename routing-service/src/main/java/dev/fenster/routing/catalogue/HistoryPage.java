package dev.fenster.routing.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Some changes of the catalogue, the newest first.
 *
 * @param nextCursor
 *        asks for the changes before these; absent when these are the first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record HistoryPage(List<Change> items, String nextCursor) {
    /**
     * @param by
     *        the name in the token of who changed it
     * @param restored
     *        the revision that was restored; absent for other changes
     * @param before
     *        the entry as it was; absent when it was added
     * @param after
     *        the entry as it is; absent when it was removed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Change(long revision, Instant at, String by, Long restored, String table, String key, Map<String, Object> before,
            Map<String, Object> after) {}
}
