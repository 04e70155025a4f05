package dev.fenster.routing.drawing;

import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of drawings, in German or English. */
final class Wording {
    private static final Map<String, String[]> WORDS = new HashMap<>();

    static {
        put("asked", "Kunde fragt", "Customer asks");
        put("any_channel", "auf jedem Kanal", "on any channel");
        put("on", "über", "by");
        put("phone", "Telefon", "phone");
        put("chat", "Chat", "chat");
        put("social", "soziale Netze", "social networks");
        put("email", "E-Mail", "e-mail");
        put("web", "Webformular", "web form");
        put("received", "Wer die Anfrage bekommt", "Who receives it");
        put("area_team", "das Team des Bereichs", "the team of the area");
        put("in_area", "Bereich", "Area");
        put("first_reply", "Erste Antwort", "First reply");
        put("next_reply", "Weitere Antwort", "Next reply");
        put("question", "Rückfrage an Zuständige", "Question to who is responsible");
        put("promised", "zugesagt", "promised");
        put("nothing_promised", "keine Zeit zugesagt", "no time is promised");
        put("actual", "tatsächlich", "actual");
        put("median_of", "Median von", "median of");
        put("in_time", "in der Zeit", "in time");
        put("nothing_yet", "noch nichts gemessen", "nothing measured yet");
        put("contact", "Wie wir den Kunden erreichen", "How we reach the customer");
        put("channel_asked", "auf dem Kanal der Anfrage", "on the channel asked");
        put("preferred_channel", "auf seinem bevorzugten Kanal", "on the preferred channel");
        put("else", "sonst", "else");
        put("customer_must", "Was der Kunde tun muss", "What the customer must do");
        put("pending", "Solange der Kunde am Zug ist, steht die Zeit still.",
                "The time stands still while it is the customer's turn.");
        put("running_on", "Die Zeit läuft auch, solange der Kunde am Zug ist.",
                "The time runs on while it is the customer's turn.");
        put("end", "Gelöst", "Solved");
        put("restart", "Wird die Anfrage wieder geöffnet, gilt die ganze Zeit von neuem.",
                "If it is opened again, the whole time counts anew.");
        put("resume", "Wird die Anfrage wieder geöffnet, läuft der Rest der Zeit weiter.",
                "If it is opened again, the rest of the time runs on.");
        put("help", "Hilfe holen", "Ask for help");
        put("owner", "Zuständige der Komponente", "the component's owner");
        put("team", "Team des Bereichs", "the area's team");
        put("receiver", "Wer die Anfrage bekam", "who received it");
        put("deputy", "Vertretung der Zuständigen", "the owner's deputy");
        put("due", "zur zugesagten Zeit", "when the reply is due");
        put("of_time", "der Zeit", "of the time");
        put("after", "danach", "after that time");
        put("before", "davor", "before that time");
        put("workflow", "Ablauf", "Workflow");
    }

    private final int language;

    /**
     * @param language
     *        de; anything else is English
     */
    Wording(String language) {
        this.language = "de".equals(language) ? 0 : 1;
    }

    boolean isGerman() {
        return language == 0;
    }

    /** @return the word; what has none stands for itself */
    String of(String key) {
        var words = WORDS.get(key);
        return words == null ? key : words[language];
    }

    /** @return such as 1 h 30 min */
    String time(Duration time) {
        var parts = Stream.of(part(time.toHours(), "h"), part(time.toMinutesPart(), "min"),
                part(time.toHours() > 0 ? 0 : time.toSecondsPart(), "s")).filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return parts.isEmpty() ? "0 s" : parts;
    }

    String percent(long part, long of) {
        return String.format(Locale.ROOT, "%d %%", Math.round(100.0 * part / of));
    }

    private static String part(long count, String unit) {
        return count == 0 ? "" : count + " " + unit;
    }

    private static void put(String key, String german, String english) {
        WORDS.put(key, new String[]{german, english});
    }
}
