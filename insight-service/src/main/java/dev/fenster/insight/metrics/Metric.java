package dev.fenster.insight.metrics;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The metrics that can be asked for, each with its one definition. */
enum Metric {
    VOLUME("volume", "tickets", List.of(), new Text("Tickets", "Tickets"), new Text(
            "Tickets opened in the bucket, by the time of the customer's contact. A ticket counts once, however often it is corrected.",
            "Im Zeitraum eröffnete Tickets, nach dem Zeitpunkt, zu dem sich der Kunde gemeldet hat. Ein Ticket zählt einmal, auch wenn es berichtigt wird.")),
    FIRST_REPLY_TIME("first-reply-time", "seconds", Statistic.keys(),
            new Text("Time to first reply", "Zeit bis zur ersten Antwort"), new Text(
                    "From opening (for a call: from joining the queue) to the first public reply, or the answered call, by a person of support; bots and automatic replies do not count. If support opened the ticket, the opening is the first reply and the one after it counts. Booked at the time of opening; a ticket without a reply is not in it.",
                    "Von der Eröffnung (bei Anrufen: vom Eintritt in die Warteschlange) bis zur ersten öffentlichen Antwort oder bis zur Annahme des Anrufs durch einen Menschen im Support; Bots und automatische Antworten zählen nicht. Hat der Support das Ticket eröffnet, ist die Eröffnung die erste Antwort, und die darauf folgende zählt. Gebucht zum Zeitpunkt der Eröffnung; ein Ticket ohne Antwort ist nicht enthalten.")),
    BACKLOG("backlog", "tickets", List.of(), new Text("Unsolved tickets", "Offene Tickets"), new Text(
            "Tickets that were unsolved at the exact end of the bucket, or are now where the bucket still runs; from events, not from a nightly snapshot.",
            "Tickets, die am genauen Ende des Zeitraums ungelöst waren oder es jetzt sind, wenn der Zeitraum noch läuft; aus Ereignissen, nicht aus einem nächtlichen Abzug."));

    private final String key;
    private final String unit;
    private final List<String> statistics;
    private final Text title;
    private final Text definition;

    /** The same in both languages. */
    record Text(String en, String de) {
        String in(Locale language) {
            return Locale.GERMAN.getLanguage().equals(language.getLanguage()) ? de : en;
        }
    }

    Metric(String key, String unit, List<String> statistics, Text title, Text definition) {
        this.key = key;
        this.unit = unit;
        this.statistics = statistics;
        this.title = title;
        this.definition = definition;
    }

    /** @return the name in REST, e.g. {@code first-reply-time} */
    String key() {
        return key;
    }

    String unit() {
        return unit;
    }

    /** @return empty for a metric that is a number of its own */
    List<String> statistics() {
        return statistics;
    }

    Text title() {
        return title;
    }

    Text definition() {
        return definition;
    }

    static Optional<Metric> of(String key) {
        return Arrays.stream(values()).filter(metric -> metric.key.equals(key)).findFirst();
    }

    static List<String> keys() {
        return Arrays.stream(values()).map(Metric::key).toList();
    }
}
