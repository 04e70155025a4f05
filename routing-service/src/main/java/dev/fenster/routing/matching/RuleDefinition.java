package dev.fenster.routing.matching;

/**
 * A rule as the matcher needs it.
 *
 * @param language
 *        the analysis to use; null for either
 * @param priority
 *        the higher wins
 */
public record RuleDefinition(String id, String query, Language language, int priority) {}
