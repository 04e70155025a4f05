package dev.fenster.notification.meeting;

import static dev.fenster.notification.Api.as;
import static dev.fenster.notification.Api.asProductManager;
import static dev.fenster.notification.Api.meeting;
import static dev.fenster.notification.Api.member;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class MeetingResourceTest {
    private static final String PROBLEM = "application/problem+json";

    @Test
    void thereIsAMeetingFromTheFirstStartOn() {
        as("agent").get("/api/v1/meetings/product-management").then().statusCode(200).body("dayOfWeek", equalTo("wednesday"))
                .body("time", equalTo("10:00")).body("timezone", equalTo("Europe/Berlin")).body("members.size()", equalTo(0))
                .body("agendaMail.daysBefore", equalTo(1)).body("agendaMail.time", equalTo("15:00"));
    }

    @Test
    void aMeetingIsMadeReplacedReadAndDeleted() {
        asProductManager().body(meeting("friday", "14:30", member("ada@example.com", "en"))).put("/api/v1/meetings/till").then()
                .statusCode(201).header("Location", containsString("/api/v1/meetings/till"));
        var read = asProductManager().get("/api/v1/meetings/till").then().statusCode(200).body("time", equalTo("14:30"))
                .extract().asString();
        asProductManager().body(read.replace("14:30", "15:00")).put("/api/v1/meetings/till").then().statusCode(200)
                .body("time", equalTo("15:00")).body("members[0].email", equalTo("ada@example.com"));
        asProductManager().get("/api/v1/meetings").then().body("items.id", hasItems("till", "product-management"));

        asProductManager().delete("/api/v1/meetings/till").then().statusCode(204);

        asProductManager().get("/api/v1/meetings/till").then().statusCode(404).contentType(PROBLEM)
                .body("detail", containsString("GET /api/v1/meetings"));
        asProductManager().get("/api/v1/meetings").then().body("items.id", not(hasItem("till")));
    }

    @Test
    void everyWrongFieldIsNamedAtOnce() {
        var wrong = """
                {"name": " ", "dayOfWeek": "Mittwoch", "time": "25:00", "timezone": "MEZ", "language": "fr",
                 "members": [{"name": "x", "email": "nobody"}], "agendaMail": {"daysBefore": 9, "time": "noon"}}""";

        asProductManager().body(wrong).put("/api/v1/meetings/wrong").then().statusCode(400).contentType(PROBLEM)
                .body("violations.field",
                        hasItems("name", "dayOfWeek", "time", "timezone", "language", "members[0].email",
                                "agendaMail.daysBefore",
                                "agendaMail.time"));
    }

    static Stream<Arguments> unreadable() {
        return Stream.of(Arguments.of("{\"name\": \"x\", \"colour\": \"red\"}", "colour"),
                Arguments.of("{\"members\": \"nobody\"}", "members"),
                Arguments.of("{\"agendaMail\": {\"daysBefore\": \"soon\"}}", "daysBefore"), Arguments.of("{\"name\":", "JSON"),
                Arguments.of("[]", "JSON"), Arguments.of("", "body"));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void aBodyThatCannotBeReadIsExplained(String body, String mentioned) {
        asProductManager().body(body).put("/api/v1/meetings/wrong").then().statusCode(400).contentType(PROBLEM)
                .body(containsString(mentioned));
    }

    @Test
    void jsonTooDeepOrNotUtf8IsRefused() {
        var deep = "{\"members\":" + "[".repeat(10_000);
        asProductManager().body(deep.getBytes(StandardCharsets.UTF_8)).put("/api/v1/meetings/wrong").then().statusCode(400)
                .contentType(PROBLEM);
        asProductManager().body(new byte[]{'{', '"', (byte) 0xff, '"', ':', '1', '}'}).put("/api/v1/meetings/wrong").then()
                .statusCode(400)
                .contentType(PROBLEM);
    }

    @Test
    void aBodyOfTwoMegabytesIsTooLarge() {
        var large = ("{\"name\": \"" + "x".repeat(2_000_000) + "\"}").getBytes(StandardCharsets.UTF_8);

        asProductManager().body(large).put("/api/v1/meetings/large").then().statusCode(413).contentType(PROBLEM)
                .body("detail", containsString("262144 bytes"));
    }

    @Test
    void twoMembersMayNotShareAnAddress() {
        asProductManager().body(meeting("friday", "10:00", member("a@example.com", "de"), member("A@example.com", "en")))
                .put("/api/v1/meetings/wrong").then().statusCode(400).body("violations.field", contains("members[1].email"));
    }

    @Test
    void nextIsNoNameForAMeeting() {
        asProductManager().body(meeting("friday", "10:00")).put("/api/v1/meetings/next").then().statusCode(400)
                .body("violations.field", contains("id"));
    }

    @Test
    void anotherContentTypeIsRefused() {
        asProductManager().contentType("text/plain").body("x").put("/api/v1/meetings/wrong").then().statusCode(415)
                .contentType(PROBLEM);
    }
}
