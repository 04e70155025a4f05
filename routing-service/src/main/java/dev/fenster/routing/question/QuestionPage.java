package dev.fenster.routing.question;

import java.util.List;

/**
 * Some questions, the first due first.
 *
 * @param nextCursor
 *        asks for those after these; null when these are the last
 */
record QuestionPage(List<Question> items, String nextCursor) {}
