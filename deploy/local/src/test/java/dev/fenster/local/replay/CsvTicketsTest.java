package dev.fenster.local.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTicketsTest {
    @TempDir
    Path directory;

    @Test
    void a_row_becomes_a_ticket_named_by_its_file_and_number() throws Exception {
        var file = file("text,category\n\"Karte, abgelehnt\",card_declined\nBon fehlt,\n");

        var requests = new CsvTickets("bank", "chat").read(file);

        assertThat(requests).extracting("json").containsExactly(
                "{\"source\":\"bank\",\"channel\":\"chat\",\"externalId\":\"tickets.csv#1\",\"text\":\"Karte, abgelehnt\",\"tags\":[\"card_declined\"]}",
                "{\"source\":\"bank\",\"channel\":\"chat\",\"externalId\":\"tickets.csv#2\",\"text\":\"Bon fehlt\"}");
    }

    @Test
    void optional_columns_are_taken_over() throws Exception {
        var file = file("externalId,occurredAt,subject,language,text\nA-1,2026-11-02T08:15:00Z,Bon,de,Kein Bon\n");

        var json = new CsvTickets("bank", "email").read(file).get(0).json();

        assertThat(json).contains("\"externalId\":\"A-1\"", "\"occurredAt\":\"2026-11-02T08:15:00Z\"", "\"subject\":\"Bon\"",
                "\"language\":\"de\"", "\"channel\":\"email\"");
    }

    @Test
    void a_file_without_texts_is_refused_with_the_columns_it_has() throws Exception {
        var file = file("message,category\nx,y\n");

        assertThatThrownBy(() -> new CsvTickets("bank", "chat").read(file)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no column \"text\"").hasMessageContaining("message, category");
    }

    private Path file(String content) throws Exception {
        return Files.writeString(directory.resolve("tickets.csv"), content);
    }
}
