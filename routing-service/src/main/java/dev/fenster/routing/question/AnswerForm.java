package dev.fenster.routing.question;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** The page behind the link of a question, in German and English. */
final class AnswerForm {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm VV")
            .withZone(ZoneId.of("Europe/Berlin"));
    private static final String PAGE = """
            <!doctype html>
            <html lang="de"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex"><title>Fenster: %s</title>
            <style>:root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;max-width:40rem;margin:2rem auto;padding:0 1rem}
            blockquote{margin:1rem 0;padding:.5rem 1rem;border-left:.25rem solid;white-space:pre-wrap;overflow-wrap:anywhere}
            textarea{width:100%%;box-sizing:border-box;font:inherit}button{font:inherit;padding:.5rem 1rem;margin-top:.5rem}
            </style></head><body><main>%s</main></body></html>
            """;
    private static final String FORM = """
            <h1>Frage der Hotline <span lang="en">/ Question from support</span></h1>
            <blockquote>%s</blockquote>
            <p>Gefragt von %s; Antwort zugesagt bis %s.<br><span lang="en">Asked by %s; an answer was promised until %s.</span></p>
            <form method="post"><label for="answer">Antwort <span lang="en">/ Answer</span></label>
            <textarea id="answer" name="answer" rows="8" maxlength="10000" required></textarea>
            <button type="submit">Antworten <span lang="en">/ Send the answer</span></button></form>
            """;

    private AnswerForm() {}

    static String of(Question question) {
        var by = escaped(question.askedBy());
        var due = TIME.format(question.dueAt());
        return page("Frage", FORM.formatted(escaped(question.text()), by, due, by, due));
    }

    static String thanks() {
        return notice("Danke, die Antwort ist bei der Hotline.", "Thank you, support has your answer.");
    }

    static String alreadyAnswered() {
        return notice("Diese Frage ist schon beantwortet. Der Link gilt nur einmal.",
                "This question has an answer already. The link works only once.");
    }

    static String over() {
        return notice("Der Link ist abgelaufen. Antworten Sie der Hotline bitte direkt.",
                "The link is over. Please answer support directly.");
    }

    static String notValid() {
        return notice("Der Link ist nicht gültig. Öffnen Sie ihn bitte ganz, so wie er in der Nachricht steht.",
                "The link is not valid. Please open all of it, as it stands in the message.");
    }

    static String withoutAnswer() {
        return notice("Die Antwort fehlt oder hat mehr als 10.000 Zeichen. Gehen Sie bitte zurück.",
                "The answer is missing or has more than 10,000 characters. Please go back.");
    }

    private static String notice(String german, String english) {
        return page("Frage", "<h1>Fenster</h1><p>" + german + "</p><p lang=\"en\">" + english + "</p>");
    }

    private static String page(String title, String body) {
        return PAGE.formatted(title, body);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'",
                "&#39;");
    }
}
