package dev.fenster.notification;

import static dev.fenster.notification.Api.asProductManager;
import static dev.fenster.notification.Api.meeting;
import static dev.fenster.notification.Api.member;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import dev.fenster.local.test.KafkaAndPostgres;
import dev.fenster.local.test.ServiceProcess;

/** What was promised before the service was killed happens once after it is back, even when two instances are. */
class RestartIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final KafkaAndPostgres INFRASTRUCTURE = new KafkaAndPostgres();
    private static final MailServer MAILS = new MailServer();
    private static final Map<String, String> SETTINGS = new HashMap<>();

    @BeforeAll
    static void start() {
        INFRASTRUCTURE.init(Map.of("database", "notification"));
        SETTINGS.putAll(INFRASTRUCTURE.start());
        SETTINGS.putAll(MAILS.start());
    }

    @AfterAll
    static void stop() {
        MAILS.stop();
        INFRASTRUCTURE.stop();
    }

    @Test
    void mailsAndDeliveriesSurviveAKill() {
        try (var receiver = new Receiver(); var signals = new Signals(SETTINGS.get("kafka.bootstrap.servers"))) {
            receiver.answer(503);
            MAILS.stop();
            final String secret;
            try (var service = new ServiceProcess(128, SETTINGS)) {
                secret = asProductManager().body("{\"url\": \"" + receiver.url() + "\", \"events\": [\"component.reported\"]}")
                        .post(service.url("/api/v1/subscriptions")).path("secret");
                asProductManager().body(meeting("monday", "09:00", member("restart@it.test", "de")))
                        .put(service.url("/api/v1/meetings/restart")).then().statusCode(201);
                asProductManager().post(service.url("/api/v1/meetings/restart/agenda/mail")).then().statusCode(202);
                signals.send(Signals.report("restart", LocalDate.EPOCH.withYear(2026).toString(), 1, 2, 1, ""));
                await().atMost(SOON).until(() -> !receiver.calls().isEmpty());
                service.kill();
            }
            int before = receiver.calls().size();
            receiver.answer(204);
            MAILS.open();

            try (var service = new ServiceProcess(128, SETTINGS); var another = new ServiceProcess(128, SETTINGS)) {
                await().atMost(SOON).until(() -> receiver.calls().size() == before + 1);
                await().atMost(Duration.ofSeconds(60)).until(() -> MAILS.receivedBy("restart@it.test").size() == 1);
                assertThat(receiver.calls()).allMatch(call -> call.isSignedWith(secret));
                assertThat(receiver.calls()).extracting(call -> call.header("webhook-id"))
                        .containsOnly(receiver.calls().get(0).header("webhook-id"));
                await().untilAsserted(() -> asProductManager().get(service.url("/api/v1/meetings/restart/agenda/mail")).then()
                        .body("items[0].state", equalTo("sent")));
                asProductManager().get(another.url("/api/v1/meetings/restart/agenda/mail")).then().body("items.size()",
                        equalTo(1));
                assertThat(receiver.calls()).hasSize(before + 1);
                assertThat(MAILS.receivedBy("restart@it.test")).hasSize(1);
            }
        }
    }
}
