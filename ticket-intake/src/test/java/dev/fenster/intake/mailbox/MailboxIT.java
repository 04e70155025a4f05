package dev.fenster.intake.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.fenster.intake.IntakeApi;
import dev.fenster.intake.IntakeSettings;
import dev.fenster.local.test.KafkaAndPostgres;
import dev.fenster.local.test.ServiceProcess;

/** A mailbox that the packaged service reads while it is killed. */
class MailboxIT {
    private static final int MAILS = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Path CORPUS = Path.of("src/test/resources/mails");
    private static final KafkaAndPostgres INFRASTRUCTURE = new KafkaAndPostgres();
    private static final IntakeSettings INTAKE = new IntakeSettings();
    private static final Map<String, String> SETTINGS = new HashMap<>();

    private final List<ConsumerRecord<String, String>> published = new ArrayList<>();

    @BeforeAll
    static void start() {
        INFRASTRUCTURE.init(Map.of());
        SETTINGS.putAll(INFRASTRUCTURE.start());
        SETTINGS.putAll(INTAKE.start());
    }

    @AfterAll
    static void stop() {
        INTAKE.stop();
        INFRASTRUCTURE.stop();
    }

    @Test
    void each_of_200_mails_of_all_sorts_becomes_one_ticket_once_though_the_service_is_killed_twice() throws IOException {
        try (var server = new MailServer(); var topics = consumer()) {
            deliverAll(server);
            server.deliver(mail("out-of-office-header"));
            server.deliver(mail("bounce-report"));
            server.deliver("Die Kasse brennt.\r\n".getBytes(StandardCharsets.UTF_8));

            try (var service = new ServiceProcess(128, SETTINGS)) {
                connect(service, server);
                await().atMost(PATIENCE).until(() -> read(topics) >= 30);
                service.kill();
            }
            assertThat(server.count("INBOX")).as("a kill that nobody noticed proves nothing").isPositive();
            try (var service = new ServiceProcess(128, SETTINGS)) {
                await().atMost(PATIENCE).until(() -> read(topics) >= 110);
                service.kill();
            }
            try (var service = new ServiceProcess(128, SETTINGS)) {
                await().atMost(PATIENCE).until(() -> server.count("INBOX") == 0);
                await().atMost(PATIENCE).until(() -> read(topics) == MAILS);
                IntakeApi.withRole("operator").post(service.url("/api/v1/dead-letters/" + RejectedMails.TOPIC + "/0/0/replay"))
                        .then().statusCode(422).body("detail", containsString("no mail"));
            }

            assertThat(published.stream().filter(each -> each.topic().equals("tickets")))
                    .allMatch(each -> header(each, "ce_type").equals("ticket.opened.v1"));
            assertThat(published.stream().filter(each -> each.topic().equals("tickets")).map(each -> header(each, "ce_id"))
                    .distinct()).hasSize(MAILS);
            assertThat(server.count("Fenster done")).isEqualTo(MAILS + 2);
            assertThat(server.count("Fenster failed")).isEqualTo(1);
            assertThat(published.stream().filter(each -> each.topic().equals(RejectedMails.TOPIC))).isNotEmpty()
                    .allMatch(each -> header(each, "dead-letter-source").equals("box")
                            && header(each, "dead-letter-reason").contains("no mail") && each.value().contains("brennt"));
        }
    }

    private static void connect(ServiceProcess service, MailServer server) {
        IntakeApi.withRole("operator").body("""
                {"kind": "mailbox", "secrets": ["%s"], "language": "de", "mail": {"ownAddresses": ["support@kasse.example"],
                 "mailbox": {"host": "127.0.0.1", "port": %d, "security": "none", "user": "%s", "pollSeconds": 5}}}"""
                .formatted(MailServer.PASSWORD, server.port(), MailServer.USER)).put(service.url("/api/v1/sources/box")).then()
                .statusCode(201);
    }

    /** Tickets of all sorts, each with an id of its own. */
    private static void deliverAll(MailServer server) throws IOException {
        var names = new ArrayList<String>();
        new ObjectMapper().readTree(CORPUS.resolve("expected.json").toFile()).properties().forEach(each -> {
            if (each.getValue().path("is").asText().equals("ticket")
                    && each.getValue().path("externalId").asText().startsWith(each.getKey() + "@")
                    && !each.getValue().has("openedBy")) {
                names.add(each.getKey());
            }
        });
        for (int i = 0; i < MAILS; i++) {
            var name = names.get(i % names.size());
            var mime = new String(mail(name), StandardCharsets.ISO_8859_1).replace("<" + name + "@",
                    "<" + name + "-" + i + "@");
            server.deliver(mime.getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    private static byte[] mail(String name) throws IOException {
        return Files.readAllBytes(CORPUS.resolve(name + ".eml"));
    }

    /** @return how many tickets were published so far */
    private long read(KafkaConsumer<String, String> topics) {
        topics.poll(Duration.ofMillis(50)).forEach(published::add);
        return published.stream().filter(each -> each.topic().equals("tickets")).map(ConsumerRecord::key).distinct().count();
    }

    private static KafkaConsumer<String, String> consumer() {
        var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", SETTINGS.get("kafka.bootstrap.servers"), "group.id", "mailbox-it",
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(), new StringDeserializer());
        consumer.subscribe(List.of("tickets", RejectedMails.TOPIC));
        return consumer;
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
