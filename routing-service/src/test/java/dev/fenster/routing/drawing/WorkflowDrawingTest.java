package dev.fenster.routing.drawing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

import dev.fenster.local.test.KafkaAndPostgres;
import dev.fenster.local.test.Tokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
@QuarkusTestResource(value = KafkaAndPostgres.class, initArgs = @ResourceArg(name = "database", value = "routing"))
class WorkflowDrawingTest {
    private static final String NASTY = "<script>\\\"&] 'x'</script>";
    private static final String CATALOGUE = """
            {"owners": [{"key": "hotline", "name": "Hotline Kasse", "kind": "team"}],
             "areas": [{"key": "kasse", "name": "Kasse und Mobil", "team": "hotline"}],
             "workflows": [{"key": "zeichnung", "name": "Anruf %s", "channels": ["phone"], "area": "kasse", "firstReply": "PT30M",
                            "nextReply": "PT2H", "questionAnswer": "PT4H", "customerMust": "Kassennummer und Version bereithalten; erreichbar bleiben, wenn ein Rückruf vereinbart ist.",
                            "escalation": [{"when": "due", "ask": "team"}, {"when": "50%%", "ask": "owner"}, {"when": "due+PT2H", "ask": "hotline"}]}]}"""
            .formatted(NASTY);
    private static final String MET = """
            insert into deadlines (deadline_id, ticket_id, terms_id, workflow, started_by, kind, started_at, promised_ms, spent_ms,
                                   state, known_at, steps_done)
            select gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'zeichnung', gen_random_uuid(), 'first_reply', now(), 1800000,
                   minutes * 60000, case when minutes > 30 then 'met_late' else 'met' end, now(), 0 from unnest(?) as minutes""";

    @Inject
    AgroalDataSource dataSource;

    @BeforeEach
    void measured() throws Exception {
        as("operator").contentType("application/json").body(CATALOGUE).put("/api/v1/catalogue").then().statusCode(200);
        try (var connection = dataSource.getConnection();
                var clear = connection.prepareStatement("delete from deadlines where workflow = 'zeichnung'");
                var insert = connection.prepareStatement(MET)) {
            clear.executeUpdate();
            insert.setArray(1, connection.createArrayOf("integer", new Integer[]{10, 35, 45, 50}));
            insert.executeUpdate();
        }
    }

    @Test
    void promised_and_actual_times_are_compared() {
        as("agent").get("/api/v1/workflows/zeichnung/times").then().statusCode(200).body("steps[0].promised", equalTo("PT30M"))
                .body("steps[0].median", equalTo("PT40M")).body("steps[0].count", equalTo(4))
                .body("steps[0].inTime", equalTo(1))
                .body("steps[1].count", equalTo(0)).body("steps[1].median", equalTo(null));
    }

    @Test
    void a_workflow_is_drawn_as_a_picture_in_german_and_in_english() throws Exception {
        var german = as("agent").accept("image/svg+xml").get("/api/v1/workflows/zeichnung?language=de").then().statusCode(200)
                .contentType(containsString("image/svg+xml")).extract().asString();
        var english = as("agent").header("Accept-Language", "en-GB").get("/api/v1/workflows/zeichnung?format=svg").then()
                .statusCode(200).extract().asString();
        Files.writeString(Path.of("target/workflow.svg"), german);

        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        var drawn = factory.newDocumentBuilder().parse(new InputSource(new StringReader(german)));
        assertThat(drawn.getElementsByTagName("script").getLength()).isZero();
        assertThat(drawn.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("Ablauf Anruf <script>\"&] 'x'</script>");
        assertThat(german).contains("zugesagt: 30 min").contains("tatsächlich: 40 min (Median von 4; 25 % in der Zeit)")
                .contains("50 % der Zeit (15 min)").contains("class=\"l\"");
        assertThat(english).contains("promised: 30 min").contains("First reply").contains("2 h after that time: Hotline Kasse");
    }

    @Test
    void a_workflow_is_drawn_for_mermaid() {
        var chart = as("agent").accept("text/vnd.mermaid").get("/api/v1/workflows/zeichnung?language=de").then().statusCode(200)
                .contentType(containsString("text/vnd.mermaid")).extract().asString();

        assertThat(chart).contains("flowchart TD").contains("s0 --> s1").contains("tatsächlich: 40 min")
                .contains("#60;script#62;#34;#38;#93;").doesNotContain("<script>");
        as("agent").get("/api/v1/workflows/zeichnung?format=mermaid").then().body(containsString("First reply"));
    }

    @Test
    void without_a_drawing_format_the_row_itself_is_read_and_who_may_not_is_told_so() {
        as("agent").get("/api/v1/workflows/zeichnung").then().statusCode(200).body("firstReply", equalTo("PT30M"));
        as("agent").get("/api/v1/workflows/nowhere?format=svg").then().statusCode(404);
        given().get("/api/v1/workflows/zeichnung?format=svg").then().statusCode(401);
    }

    @Test
    void long_texts_are_broken_into_lines() {
        assertThat(Svg.wrapped(List.of("aaa bbb ccc", "d".repeat(12)), 8)).containsExactly("aaa bbb", "ccc", "dddddddd",
                "dddd");
        assertThat(new Wording("de").time(Duration.ofMinutes(150))).isEqualTo("2 h 30 min");
        assertThat(new Wording("en").time(Duration.ofSeconds(65))).isEqualTo("1 min 5 s");
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of(role));
    }
}
