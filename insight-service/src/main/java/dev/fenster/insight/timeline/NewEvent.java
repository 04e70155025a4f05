package dev.fenster.insight.timeline;

/**
 * An event as it came.
 *
 * @param facts
 *        the event's JSON without its long texts, to be kept whole: later figures need fields that nobody reads today
 * @param subject
 *        null where the event has none
 * @param text
 *        null where the event has none
 */
public record NewEvent(TicketEvent event, String facts, String subject, String text) {}
