package dev.fenster.routing.decision;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.fenster.local.infrastructure.EmbeddedKafka;
import dev.fenster.local.test.KafkaAndPostgres;
import dev.fenster.local.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
@QuarkusTestResource(value = KafkaAndPostgres.class, initArgs = @ResourceArg(name = "database", value = "routing"))
class QuestionsTest {
    private static final String QUESTION = "{\"text\": \"Gibt es einen Workaround?\"}";

    @Inject
    ObjectMapper json;
    EmbeddedKafka kafka;

    private final UUID ticketId = UUID.randomUUID();
    private Topics topics;

    @BeforeEach
    void routedTicket() throws Exception {
        topics = new Topics(kafka.bootstrapServers());
        as("operator").body(json.writeValueAsString(Catalogues.cashRegister(0))).put("/api/v1/catalogue").then()
                .statusCode(200);
        topics.send(Topics.ticketOpened(ticketId, "Die Kasse druckt keinen Bon."));
        await().untilAsserted(() -> assertThat(routes("route.decided.v1")).hasSize(1));
    }

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void a_question_goes_to_the_owner_of_the_component_once_and_is_answered_once() {
        var id = as("agent").body(QUESTION).post(questions()).then().statusCode(201).body("owner", equalTo("lukas-vogt"))
                .body("promised", equalTo("PT8H")).body("state", equalTo("open")).extract().jsonPath().getString("questionId");
        as("agent").body(QUESTION).post(questions()).then().statusCode(200).body("questionId", equalTo(id));
        as("agent").get("/api/v1/questions?owner=lukas-vogt&state=open&limit=1000").then().body("items.questionId",
                hasItem(id));

        as("product-manager").body("{\"answer\": \"Ja, neu starten.\"}").post("/api/v1/questions/" + id + "/answer").then()
                .statusCode(200).body("answeredVia", equalTo("rest")).body("state", equalTo("answered"));
        as("product-manager").body("{\"answer\": \"Nein.\"}").post("/api/v1/questions/" + id + "/answer").then()
                .statusCode(409);

        as("agent").get("/api/v1/questions?owner=lukas-vogt&state=open&limit=1000").then().body("items.questionId",
                not(hasItem(id)));
        as("agent").get(questions()).then().body("items", hasSize(1)).body("items[0].answer", equalTo("Ja, neu starten."));
        await().untilAsserted(() -> assertThat(routes("question.answered.v1")).hasSize(1));
        assertThat(routes("question.asked.v1")).hasSize(1);
        assertThat(Topics.json(routes("question.answered.v1").get(0)).get("inTime").asBoolean()).isTrue();
    }

    @Test
    void the_link_of_a_question_shows_a_form_and_takes_one_answer() {
        as("agent").body("{\"text\": \"<b>Fett?</b>\", \"owner\": \"hotline\", \"answerWithin\": \"PT1H\"}").post(questions())
                .then()
                .statusCode(201);
        await().untilAsserted(() -> assertThat(routes("question.asked.v1")).hasSize(1));
        var link = URI.create(Topics.json(routes("question.asked.v1").get(0)).get("answerLink").asText());
        var path = link.getRawPath() + "?" + link.getRawQuery();

        given().get(path).then().statusCode(200).contentType(containsString("text/html"))
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(containsString("&lt;b&gt;Fett?&lt;/b&gt;")).body(containsString("Question from support"));
        given().get(path + "x").then().statusCode(401);
        given().formParam("answer", " ").post(path).then().statusCode(400);
        given().formParam("answer", "Ja.").post(path).then().statusCode(200);
        given().formParam("answer", "Doch nicht.").post(path).then().statusCode(410);
        given().get(path).then().statusCode(410);

        as("agent").get(questions()).then().body("items[0].answer", equalTo("Ja."))
                .body("items[0].answeredBy", equalTo("hotline"))
                .body("items[0].answeredVia", equalTo("link"));
    }

    @Test
    void nobody_is_asked_what_cannot_be_asked() {
        as("agent").body("{\"text\": \" \"}").post(questions()).then().statusCode(400);
        as("agent").body("{\"text\": \"?\", \"owner\": \"nobody\"}").post(questions()).then().statusCode(400)
                .body("violations[0].field", equalTo("owner"));
        as("agent").body(QUESTION).post("/api/v1/tickets/" + UUID.randomUUID() + "/questions").then().statusCode(404);
        as("agent").get("/api/v1/questions?cursor=x").then().statusCode(400).body("violations[0].field", equalTo("cursor"));
        as("agent").get("/api/v1/questions?state=lost").then().statusCode(400);
        given().get("/api/v1/questions").then().statusCode(401);
        as("agent").body("{\"answer\": \"?\"}").post("/api/v1/questions/" + UUID.randomUUID() + "/answer").then()
                .statusCode(404);
    }

    @Test
    void an_erased_ticket_takes_its_questions_with_it() {
        as("agent").body(QUESTION).post(questions()).then().statusCode(201);

        topics.send("ticket.erased.v1", Topics.ticketOpened(ticketId, ""));

        await().untilAsserted(() -> as("agent").get(questions()).then().body("items", hasSize(0)));
    }

    private String questions() {
        return "/api/v1/tickets/" + ticketId + "/questions";
    }

    private List<ConsumerRecord<byte[], byte[]>> routes(String type) {
        return topics.read(Topics.ROUTES, ticketId).stream().filter(route -> type.equals(Topics.header(route, "ce_type")))
                .toList();
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of(role)).contentType("application/json");
    }
}
