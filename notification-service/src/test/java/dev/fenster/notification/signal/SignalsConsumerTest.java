package dev.fenster.notification.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.fenster.notification.Signals;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class SignalsConsumerTest {
    @Inject
    ComponentDays days;
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;
    @Inject
    DataSource database;
    private Signals signals;

    @BeforeEach
    void connect() {
        signals = new Signals(brokers);
    }

    @AfterEach
    void disconnect() {
        signals.close();
    }

    @Test
    void theHighestVersionCountsInWhateverOrderReportsCome() {
        var quote = ", \"quotes\": [{\"ticketId\": \"98c28586-7bb8-5e0c-b9dc-562c646aaa5a\", \"text\": \"Danke\"}]";

        signals.send(Signals.report("scales", "2026-03-02", 5, 7, 3, quote),
                Signals.report("scales", "2026-03-02", 4, 6, 2, ""));
        signals.send(Signals.report("scales", "2026-03-02", 3, 5, 2, ""), Signals.report("scales", "2026-03-03", 1, 1, 0, ""));

        await().until(() -> day("scales", "2026-03-03").isPresent());
        var day = day("scales", "2026-03-02").orElseThrow();
        assertThat(day.version()).isEqualTo(5);
        assertThat(day.tickets()).isEqualTo(7);
        assertThat(day.quotes()).extracting(ComponentDay.Quote::text).containsExactly("Danke");
    }

    @Test
    void goodRecordsOfABatchAreKeptAndBadOnesBecomeDeadLetters() {
        int before = signals.deadLetters().size();

        signals.sendAs(SignalReader.TYPE, "application/json",
                Signals.report("drawer", "2026-03-02", 1, 1, 1, "").getBytes(StandardCharsets.UTF_8));
        signals.sendAs(SignalReader.TYPE, "application/json", "{\"component\": ".getBytes(StandardCharsets.UTF_8));
        signals.sendAs("signal.something_else.v1", "application/json", "{".getBytes(StandardCharsets.UTF_8));
        signals.sendAs(SignalReader.TYPE, "application/json",
                Signals.report("drawer", "2026-03-03", 1, 2, 1, "").getBytes(StandardCharsets.UTF_8));
        signals.flush();

        await().until(() -> day("drawer", "2026-03-03").isPresent());
        assertThat(day("drawer", "2026-03-02")).isPresent();
        await().until(() -> signals.deadLetters().size() == before + 1);
        var letter = signals.deadLetters().get(before);
        assertThat(Signals.header(letter, "dead-letter-reason")).contains("not a signal.component_reported.v1");
        assertThat(Signals.header(letter, "dead-letter-topic")).isEqualTo("signals");
        assertThat(Signals.header(letter, "ce_type")).isEqualTo(SignalReader.TYPE);
    }

    @Test
    void whileTheDatabaseRefusesAReportWaitsAndIsNoDeadLetter() throws SQLException {
        int before = signals.deadLetters().size();
        change("alter table component_day rename to component_day_away");

        signals.send(Signals.report("patience", "2026-03-02", 1, 1, 1, ""));
        await().pollDelay(Duration.ofSeconds(2)).until(() -> signals.deadLetters().size() == before);
        change("alter table component_day_away rename to component_day");

        await().atMost(Duration.ofSeconds(20)).until(() -> day("patience", "2026-03-02").isPresent());
        assertThat(signals.deadLetters()).hasSize(before);
    }

    private void change(String sql) throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Optional<ComponentDay> day(String component, String day) {
        List<ComponentDay> found = days.between(LocalDate.parse(day), LocalDate.parse(day));
        return found.stream().filter(report -> report.component().equals(component)).findFirst();
    }
}
