package dev.fenster.intake.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.fenster.intake.IntakeApi;
import dev.fenster.intake.IntakeSettings;
import dev.fenster.intake.LogRecorder;
import dev.fenster.intake.PublishedEvents;
import dev.fenster.local.infrastructure.EmbeddedKafka;
import dev.fenster.local.test.KafkaAndPostgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;

/** Whatever is refused is refused as problem+json with the right status, is not published, and is not logged. */
@QuarkusTest
@WithTestResource(KafkaAndPostgres.class)
@WithTestResource(IntakeSettings.class)
class BadInputTest {
    private static final String SECRET_WORD = "Geheimwort";

    EmbeddedKafka kafka;
    private PublishedEvents published;
    private LogRecorder log;

    @BeforeEach
    void listen() {
        IntakeApi.awaitReady();
        published = new PublishedEvents(kafka.bootstrapServers());
        log = new LogRecorder();
    }

    @AfterEach
    void nothing_is_published_and_nothing_of_it_is_logged() {
        try (var events = published; var lines = log) {
            assertThat(events.isEmpty()).isTrue();
            assertThat(lines.text()).doesNotContain(SECRET_WORD);
        }
    }

    @Test
    void every_wrong_field_is_named_at_once() {
        var response = refused(400,
                """
                        {"source": "hot line", "channel": "fax", "occurredAt": "gestern", "text": 7, "geheim": 1, "tags": "update", "priority": "HIGH",
                         "customer": {"email": "Geheimwort", "phone": "withheld", "value": -1, "name": "x"},
                         "call": {"queuedAt": "2026-11-02T08:15:00Z", "answeredAt": "2026-11-02T08:14:00Z", "abandoned": "no"},
                         "language": "deutsch", "product": "a\\u0000b"}""");

        response.body("errors.field", hasItems("source", "externalId", "channel", "occurredAt", "text", "geheim", "tags",
                "priority", "customer.email", "customer.phone", "customer.value", "customer.name", "call.answeredAt",
                "call.abandoned", "language", "product")).body("errors.size()", equalTo(16))
                .body("detail", containsString("16 fields")).body("errors.message", everyItem(not(containsString(SECRET_WORD))))
                .body("errors.find { it.field == 'channel' }.message", containsString("phone, chat, social, email, web"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1890-01-01T00:00:00Z", "2190-01-01T00:00:00Z", "1999-12-31T23:59:59Z", "2026-11-02T08:15:00",
            "2026-13-02T08:15:00Z", "+99999-01-01T00:00:00Z"})
    void a_time_without_offset_or_out_of_reach_is_named(String time) {
        refused(400, IntakeApi.ticket("bad-time").replace("\"chat\"", "\"chat\", \"occurredAt\": \"" + time + "\"")).body(
                "errors.field", hasItem("occurredAt"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"source": "hotline" "externalId": "Geheimwort"}     | not valid JSON
            {"source": "hotline", "source": "Geheimwort"}        | given once
            {"source": "hotline"} {"text": "Geheimwort"}         | nothing may follow
            ["Geheimwort"]                                       | one JSON object
            "Geheimwort"                                         | one JSON object
            null                                                 | one JSON object
            {"text": "Geheimwort                                 | not valid JSON
            {'text': 'Geheimwort'}                               | not valid JSON
            {"value": NaN, "text": "Geheimwort"}                 | not valid JSON
            """)
    void what_is_not_one_json_object_is_refused(String body, String reason) {
        refused(400, body).body("detail", containsString(reason)).body("detail", not(containsString(SECRET_WORD)));
    }

    @Test
    void an_empty_body_is_refused() {
        refused(400, "").body("detail", containsString("one JSON object"));
    }

    @Test
    void ten_thousand_levels_of_nesting_are_refused() {
        refused(400, "{\"customer\": " + "[".repeat(10_000) + "]".repeat(10_000) + "}").body("detail",
                containsString("64 levels"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0xFF, 0xC0, 0xE4})
    void invalid_utf_8_is_refused(int wrong) {
        var body = IntakeApi.ticket("bad-utf-8").getBytes(StandardCharsets.UTF_8);
        body[body.length - 5] = (byte) wrong;

        problem(IntakeApi.withKey(IntakeSettings.HOTLINE_KEY).body(body).post(IntakeApi.TICKETS).then(), 400).body("detail",
                containsString("UTF-8"));
    }

    @Test
    void two_megabytes_of_text_are_refused() {
        refused(413, IntakeApi.ticket("big").replace("Kasse", SECRET_WORD.repeat(200_000))).body("detail",
                containsString("1 MiB"));
    }

    @Test
    void two_megabytes_that_come_in_chunks_are_refused() throws IOException, InterruptedException {
        var body = IntakeApi.ticket("big").replace("Kasse", SECRET_WORD.repeat(200_000)).getBytes(StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + IntakeApi.TICKETS))
                .version(HttpClient.Version.HTTP_1_1).header("X-API-Key", IntakeSettings.HOTLINE_KEY)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))).build();

        var response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(response.body()).contains("1 MiB");
    }

    @Test
    void a_text_beyond_its_limit_is_named_with_the_limit() {
        refused(400, IntakeApi.ticket("long").replace("Kasse", SECRET_WORD.repeat(11_000)))
                .body("errors.field", hasItem("text"))
                .body("errors[0].message", containsString("100000"));
    }

    @Test
    void too_many_or_too_long_tags_are_named() {
        var many = IntStream.range(0, 21).mapToObj(i -> "\"t" + i + "\"").collect(Collectors.joining(","));

        refused(400, IntakeApi.ticket("tags").replace("\"chat\"", "\"chat\", \"tags\": [" + many + "]")).body("errors.field",
                hasItem("tags"));
        refused(400, IntakeApi.ticket("tags").replace("\"chat\"", "\"chat\", \"tags\": [\"a\", 1, \"" + "x".repeat(51) + "\"]"))
                .body(
                        "errors.field", hasItems("tags[1]", "tags[2]"));
    }

    @Test
    void a_thousand_unknown_fields_get_a_bounded_answer() {
        var fields = IntStream.range(0, 1000).mapToObj(i -> "\"" + "x".repeat(500) + i + "\": 1")
                .collect(Collectors.joining(","));

        var answer = refused(400, "{" + fields + "}").extract().body().asString();

        assertThat(answer.length()).isLessThan(30_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/json-patch+json", "application/octet-stream"})
    void another_content_type_is_refused(String type) {
        problem(IntakeApi.withKey(IntakeSettings.HOTLINE_KEY).contentType(type)
                .body(SECRET_WORD.getBytes(StandardCharsets.UTF_8))
                .post(IntakeApi.TICKETS).then(), 415).body("detail", containsString("application/json"));
    }

    @Test
    void a_path_that_does_not_exist_is_not_found() {
        problem(IntakeApi.withKey(IntakeSettings.HOTLINE_KEY).get("/api/v1/nothing").then(), 404);
    }

    @Test
    void a_method_that_does_not_exist_is_refused() {
        problem(IntakeApi.withKey(IntakeSettings.HOTLINE_KEY).put(IntakeApi.TICKETS).then(), 405);
    }

    private static ValidatableResponse refused(int status, String body) {
        return problem(IntakeApi.withKey(IntakeSettings.HOTLINE_KEY).body(body.getBytes(StandardCharsets.UTF_8))
                .post(IntakeApi.TICKETS).then(), status);
    }

    private static ValidatableResponse problem(ValidatableResponse response, int status) {
        return response.statusCode(status).contentType("application/problem+json").body("status", equalTo(status))
                .body("title", not(equalTo(""))).body("detail", not(equalTo("")));
    }
}
