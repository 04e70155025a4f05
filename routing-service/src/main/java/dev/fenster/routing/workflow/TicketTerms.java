package dev.fenster.routing.workflow;

/**
 * The terms that hold for a ticket, and why.
 *
 * @param explanation
 *        one English sentence
 */
public record TicketTerms(Terms terms, String explanation) {}
