package dev.fenster.notification.agenda;

import static dev.fenster.notification.Api.as;
import static dev.fenster.notification.Api.asProductManager;
import static dev.fenster.notification.Api.meeting;
import static dev.fenster.notification.Api.member;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import java.io.IOException;
import java.time.Duration;

import jakarta.inject.Inject;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.fenster.notification.AdjustableClock;
import dev.fenster.notification.MailServer;
import dev.fenster.notification.Receiver;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class AgendaMailTest {
    private static final Duration SOON = Duration.ofSeconds(15);

    @Inject
    AdjustableClock clock;
    @Inject
    AgendaPreparation preparation;
    MailServer mails;

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    @Test
    void onDemandEveryMemberGetsTheAgendaInTheirLanguage() throws Exception {
        clock.set("2026-05-05T10:00:00Z");
        asProductManager().body(meeting("wednesday", "10:00", member("de@demand.test", "de"), member("en@demand.test", "en")))
                .put("/api/v1/meetings/demand").then().statusCode(201);

        asProductManager().post("/api/v1/meetings/demand/agenda/mail").then().statusCode(202)
                .body("meetingId", equalTo("demand"))
                .body("occursOn", equalTo("2026-05-06")).body("queued.email", contains("de@demand.test", "en@demand.test"));

        await().atMost(SOON)
                .until(() -> mails.receivedBy("en@demand.test").size() == 1 && mails.receivedBy("de@demand.test").size() == 1);
        var german = mails.receivedBy("de@demand.test").get(0);
        assertThat(german.getSubject()).startsWith("Agenda Produktrunde, Mi. 6. Mai (KW 19)");
        assertThat(mails.receivedBy("en@demand.test").get(0).getSubject())
                .startsWith("Agenda Produktrunde, Wed 6 May (week 19)");
        assertThat(part(german, "text/plain")).contains("Mittwoch, 6. Mai 2026, 10:00");
        assertThat(part(german, "text/html")).contains("Mittwoch, 6. Mai 2026, 10:00").contains("prefers-color-scheme");
        await().untilAsserted(
                () -> as("agent").get("/api/v1/meetings/demand/agenda/mail").then().body("items.size()", equalTo(2))
                        .body("items.state", everyItem(equalTo("sent"))));
        asProductManager().delete("/api/v1/meetings/demand");
    }

    @Test
    void theDayBeforeItIsMailedOnceToEveryoneHoweverOftenItIsLookedAt() {
        asProductManager().body(meeting("friday", "09:00", member("first@scheduled.test", "de")))
                .put("/api/v1/meetings/scheduled").then()
                .statusCode(201);

        clock.set("2026-05-07T12:59:59Z");
        preparation.prepareDue();
        assertThat(asProductManager().get("/api/v1/meetings/scheduled/agenda/mail").<Integer>path("items.size()")).isZero();

        clock.set("2026-05-07T13:00:00Z");
        preparation.prepareDue();
        preparation.prepareDue();
        asProductManager()
                .body(meeting("friday", "09:00", member("first@scheduled.test", "de"), member("late@scheduled.test", "en")))
                .put("/api/v1/meetings/scheduled").then().statusCode(200);
        preparation.prepareDue();

        await().atMost(SOON).until(() -> mails.receivedBy("late@scheduled.test").size() == 1);
        assertThat(mails.receivedBy("first@scheduled.test")).hasSize(1);
        asProductManager().get("/api/v1/meetings/scheduled/agenda/mail").then().body("items.size()", equalTo(2));
        asProductManager().delete("/api/v1/meetings/scheduled");
    }

    @Test
    void subscribersAreToldOnceThatAnAgendaIsPrepared() {
        try (var receiver = new Receiver()) {
            String subscription = asProductManager()
                    .body("{\"url\": \"" + receiver.url() + "\", \"events\": [\"agenda.prepared\"]}")
                    .post("/api/v1/subscriptions").path("id");
            asProductManager().body(meeting("saturday", "09:00")).put("/api/v1/meetings/announced").then().statusCode(201);
            clock.set("2026-05-08T13:00:00Z");

            preparation.prepareDue();
            preparation.prepareDue();

            await().atMost(SOON).until(() -> !receiver.calls().isEmpty());
            asProductManager().get("/api/v1/subscriptions/" + subscription + "/deliveries").then().body("items.size()",
                    equalTo(1));
            assertThat(receiver.calls().get(0).body()).contains("\"type\":\"agenda.prepared\"", "\"meetingId\":\"announced\"",
                    "2026-05-09T09:00:00+02:00");
            asProductManager().delete("/api/v1/meetings/announced");
            asProductManager().delete("/api/v1/subscriptions/" + subscription);
        }
    }

    @Test
    void whileTheMailServerIsAwayMailsWaitAndGoOutWhenItIsBack() {
        asProductManager().body(meeting("monday", "09:00", member("patient@outage.test", "en"))).put("/api/v1/meetings/outage")
                .then()
                .statusCode(201);
        mails.stop();
        asProductManager().post("/api/v1/meetings/outage/agenda/mail").then().statusCode(202);
        await().atMost(SOON).untilAsserted(() -> as("agent").get("/api/v1/meetings/outage/agenda/mail").then()
                .body("items[0].state", equalTo("queued")).body("items[0].lastError", containsString("refused")));

        mails.open();

        await().atMost(SOON).until(() -> mails.receivedBy("patient@outage.test").size() == 1);
        await().untilAsserted(
                () -> as("agent").get("/api/v1/meetings/outage/agenda/mail").then().body("items[0].state", equalTo("sent")));
        as("operator").get("/q/metrics").then().body(containsString("fenster_mail_attempts_total{outcome=\"sent\"}"))
                .body(containsString("fenster_mail_attempts_total{outcome=\"retried\"}"));
        asProductManager().delete("/api/v1/meetings/outage");
    }

    @Test
    void withoutMembersThereIsNobodyToMailTo() {
        asProductManager().post("/api/v1/meetings/product-management/agenda/mail").then().statusCode(409)
                .contentType("application/problem+json").body("detail", containsString("no members"));
        asProductManager().post("/api/v1/meetings/nowhere/agenda/mail").then().statusCode(404);
    }

    private static String part(MimeMessage mail, String type) throws MessagingException, IOException {
        return part((Multipart) mail.getContent(), type);
    }

    private static String part(Multipart parts, String type) throws MessagingException, IOException {
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.isMimeType(type)) {
                return (String) part.getContent();
            }
            if (part.getContent() instanceof Multipart inner) {
                return part(inner, type);
            }
        }
        throw new AssertionError("The mail has no part " + type);
    }
}
