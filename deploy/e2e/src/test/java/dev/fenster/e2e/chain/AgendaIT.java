package dev.fenster.e2e.chain;

import static dev.fenster.e2e.chain.Told.soon;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

import com.fasterxml.jackson.databind.JsonNode;

import dev.fenster.e2e.running.FensterClient;
import dev.fenster.e2e.running.OneFenster;
import dev.fenster.e2e.running.RunningFenster;

/** The story's tickets on the agenda of the next meeting of product management. */
@ExtendWith(OneFenster.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgendaIT {
    private static final String MEETING = "/api/v1/meetings/chain-round";

    private FensterClient fenster;
    private String mailbox;

    @BeforeAll
    void tellTheStory(RunningFenster running) {
        var status = running.status().orElseThrow();
        mailbox = status.mailbox();
        fenster = new FensterClient(status);
        fenster.put(MEETING,
                """
                        {"name": "Kettenrunde", "dayOfWeek": "wednesday", "time": "10:00", "timezone": "Europe/Berlin", "language": "de",
                         "members": [{"name": "Ada Kern", "email": "runde@fenster.example"}]}""");
        new Story(fenster).tell();
    }

    @Test
    void theAgendaOfTheNextMeetingHasTheComponentsWithTheirFigures() {
        soon(() -> {
            var agenda = fenster.get(MEETING + "/agenda");
            assertThat(component(agenda, "chain-printing")).startsWith("Kettendruck, Team Geräte: 3 tickets, 2 answered");
            assertThat(component(agenda, "chain-billing"))
                    .isEqualTo("Kettenrechnung, Ina Büro: 2 tickets, 2 answered, longest 3600 s");
        });
    }

    @Test
    void theAgendaIsAPageInTheLanguageOfItsReader() {
        soon(() -> {
            assertThat(page("de")).contains("Kettendruck", "Team Geräte", "Die meisten Tickets");
            assertThat(page("en")).contains("Kettendruck", "Most tickets").doesNotContain("Die meisten Tickets");
        });
    }

    @Test
    void theAgendaIsMailedOnDemandInGerman() {
        soon(() -> assertThat(page("de")).contains("Kettendruck"));

        var answer = fenster.send(fenster.as("product-manager", MEETING + "/agenda/mail").POST(BodyPublishers.noBody()));

        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        soon(() -> assertThat(mails()).filteredOn(mail -> mail.path("to").asText().contains("runde@fenster.example"))
                .isNotEmpty().allSatisfy(mail -> {
                    assertThat(mail.path("subject").asText()).startsWith("Agenda ").contains("Kettenrunde", "KW");
                    assertThat(mail.path("html").asText()).contains("Kettendruck", "Die meisten Tickets", "Zuständig");
                    assertThat(mail.path("text").asText()).contains("Kettendruck");
                }));
    }

    private String page(String language) {
        var answer = fenster.send(fenster.as("agent", MEETING + "/agenda").header("Accept", "text/html")
                .header("Accept-Language", language).GET());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Language")).hasValue(language);
        return answer.body().replaceAll("(?s)<style.*?</style>|<[^>]+>|\\s+", " ");
    }

    private List<JsonNode> mails() {
        return fenster.send(fenster.to(mailbox).header("Accept", "application/json").GET()).json().valueStream().toList();
    }

    private static String component(JsonNode agenda, String key) {
        var one = agenda.path("components").valueStream().filter(component -> component.path("component").asText().equals(key))
                .findFirst().orElseThrow(() -> new AssertionError(key + " is not on the agenda: " + agenda));
        return "%s, %s: %d tickets, %d answered, longest %d s".formatted(one.path("componentName").asText(),
                one.at("/owner/name").asText(), one.path("tickets").asInt(), one.path("answered").asInt(),
                one.at("/longestWaits/0/waitSeconds").asLong());
    }
}
