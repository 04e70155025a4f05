package dev.fenster.routing.drawing;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Promised against actual time of one step, in business time.
 *
 * @param step
 *        first_reply, next_reply or question
 * @param promised
 *        ISO 8601, as it is promised now; null when nothing is. So is median.
 * @param median
 *        of what came to its end, by whatever revision it was promised; null where nothing did
 * @param inTime
 *        how many of count came in the time that was promised to them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StepTime(String step, String promised, String median, long count, long inTime) {}
