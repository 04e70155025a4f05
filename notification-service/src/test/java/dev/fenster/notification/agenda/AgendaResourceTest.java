package dev.fenster.notification.agenda;

import static dev.fenster.notification.Api.as;
import static dev.fenster.notification.Api.asProductManager;
import static dev.fenster.notification.Api.meeting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.fenster.notification.AdjustableClock;
import dev.fenster.notification.Signals;
import io.quarkus.test.junit.QuarkusTest;

/** The agenda of Wednesday 6 May 2026, 10:00, seen on Tuesday noon: 29 April to 5 May against 22 to 28 April. */
@QuarkusTest
class AgendaResourceTest {
    private static final String TICKET = "98c28586-7bb8-5e0c-b9dc-562c646aaa5a";
    private static final String AGENDA = "/api/v1/meetings/product-management/agenda";

    @Inject
    AdjustableClock clock;
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;
    private Signals signals;

    @BeforeEach
    void setTheClock() {
        signals = new Signals(brokers);
        clock.set("2026-05-05T10:00:00Z");
        signals.send(Signals.report("printing", "2026-05-05", 1, 4, 1, """
                , "longestWaits": [{"ticketId": "%s", "openedAt": "2026-05-05T07:00:00Z"}],
                  "quotes": [{"ticketId": "%s", "language": "de", "text": "<script>alert('x')</script> & <b>Bon</b>"}]"""
                .formatted(TICKET, TICKET)), Signals.report("printing", "2026-04-29", 1, 6, 6, ""),
                Signals.report("printing", "2026-04-28", 1, 5, 5, ""),
                Signals.report("payment", "2026-05-01", 1, 3, 3,
                        """
                                , "longestWaits": [{"ticketId": "%s", "openedAt": "2026-05-01T07:00:00Z", "firstReplyAt": "2026-05-02T07:00:00Z",
                                                    "waitSeconds": 86400}]"""
                                .formatted(TICKET)),
                Signals.report("loyalty", "2026-04-22", 1, 2, 2, ""), Signals.report("too-old", "2026-04-21", 1, 9, 9, ""));
        await().until(() -> as("agent").get(AGENDA).path("components.size()").equals(3));
    }

    @AfterEach
    void resetTheClock() {
        signals.close();
        clock.reset();
    }

    @Test
    void itCountsTheWeekAndComparesItWithTheWeekBefore() {
        as("agent").get(AGENDA).then().statusCode(200).contentType("application/json")
                .body("occursAt", equalTo("2026-05-06T10:00:00+02:00")).body("period.from", equalTo("2026-04-29"))
                .body("period.to", equalTo("2026-05-05")).body("period.running", equalTo(true))
                .body("comparedWith.from", equalTo("2026-04-22")).body("totals.tickets", equalTo(13))
                .body("totals.ticketsBefore", equalTo(7)).body("totals.change.absolute", equalTo(6))
                .body("components.component", contains("printing", "payment", "loyalty"))
                .body("components[0].tickets", equalTo(10))
                .body("components[0].ticketsBefore", equalTo(5)).body("components[0].change.percent", equalTo(100.0f))
                .body("components[0].unanswered", equalTo(3)).body("components[0].owner.name", equalTo("Lukas Vogt"))
                .body("components[1].change.percent", nullValue()).body("components[2].change.percent", equalTo(-100.0f));
    }

    @Test
    void theSecondRankingIsByWaitAndWhoIsStillWaitingWaitsUntilNow() {
        as("agent").get(AGENDA).then().body("longestWaits.component", contains("payment", "printing"))
                .body("longestWaits.waitSeconds", contains(86400, 10800))
                .body("longestWaits.stillWaiting", contains(false, true))
                .body("highlights.longestWait", equalTo("payment")).body("highlights.strongestRise", equalTo("printing"));
    }

    @Test
    void aReportThatComesNowIsOnTheAgendaAtOnce() {
        signals.send(Signals.report("printing", "2026-05-05", 2, 5, 1, ""));

        await().untilAsserted(
                () -> as("agent").get("/api/v1/meetings/next/agenda").then().body("components[0].tickets", equalTo(11)));

        signals.send(Signals.report("printing", "2026-05-05", 3, 4, 1, """
                , "longestWaits": [{"ticketId": "%s", "openedAt": "2026-05-05T07:00:00Z"}],
                  "quotes": [{"ticketId": "%s", "language": "de", "text": "<script>alert('x')</script> & <b>Bon</b>"}]"""
                .formatted(TICKET, TICKET)));
        await().untilAsserted(() -> as("agent").get(AGENDA).then().body("components[0].tickets", equalTo(10)));
    }

    @Test
    void ofAPastMeetingItShowsTheSevenDaysBefore() {
        as("agent").queryParam("date", "2026-04-29").get(AGENDA).then().body("period.from", equalTo("2026-04-22"))
                .body("period.to", equalTo("2026-04-28")).body("period.running", equalTo(false))
                .body("totals.tickets", equalTo(7));
        as("agent").queryParam("date", "soon").get(AGENDA).then().statusCode(400).body("violations.field", contains("date"));
    }

    @Test
    void nextIsTheMeetingThatComesFirst() {
        asProductManager().body(meeting("tuesday", "12:30")).put("/api/v1/meetings/sooner").then().statusCode(201);
        try {
            as("agent").get("/api/v1/meetings/next/agenda").then().body("meeting.id", equalTo("sooner"));
        } finally {
            asProductManager().delete("/api/v1/meetings/sooner");
        }
        as("agent").get("/api/v1/meetings/next/agenda").then().body("meeting.id", equalTo("product-management"));
    }

    @Test
    void thePageIsHtmlInTheReadersLanguage() {
        as("agent").accept("text/html").get(AGENDA).then().statusCode(200).contentType(startsWith("text/html"))
                .header("Content-Language", "en").body(containsString("What stands out"));
        as("agent").accept("text/html").header("Accept-Language", "fr, de;q=0.8, en;q=0.5").get(AGENDA).then()
                .header("Content-Language", "de").body(containsString("Was auffällt"));
        as("agent").accept("text/html").queryParam("language", "de").get(AGENDA).then()
                .body(containsString("Mittwoch, 6. Mai 2026"));
        as("agent").accept("text/html").queryParam("language", "fr").get(AGENDA).then().statusCode(400);
        as("agent").accept("image/png").get(AGENDA).then().statusCode(406);
    }

    @Test
    void whatCustomersWroteIsShownAsTextAndNeverRun() {
        as("agent").accept("text/html").get(AGENDA).then()
                .body(containsString("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &lt;b&gt;Bon"))
                .body(not(containsString("<script"))).header("Content-Security-Policy", startsWith("default-src 'none'"));
    }

    @Test
    void aWeekWithoutTicketsSaysSo() {
        clock.set("2026-01-05T10:00:00Z");

        as("agent").get(AGENDA).then().body("totals.tickets", equalTo(0)).body("totals.change.percent", nullValue());
        assertThat(as("agent").accept("text/html").get(AGENDA).asString())
                .contains("No customer opened a ticket in these seven days.");
    }
}
