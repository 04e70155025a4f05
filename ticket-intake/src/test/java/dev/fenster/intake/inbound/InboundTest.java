package dev.fenster.intake.inbound;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.fenster.intake.IntakeApi;
import dev.fenster.intake.IntakeSettings;
import dev.fenster.intake.PublishedEvents;
import dev.fenster.local.infrastructure.EmbeddedKafka;
import dev.fenster.local.test.KafkaAndPostgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(KafkaAndPostgres.class)
@WithTestResource(IntakeSettings.class)
class InboundTest {
    static final String SECRET = "the secret of the source";
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Map<String, String> SOURCES = new HashMap<>();

    private static PublishedEvents published;

    EmbeddedKafka kafka;

    @BeforeEach
    void begin() {
        IntakeApi.awaitReady();
        if (published == null) {
            published = new PublishedEvents(kafka.bootstrapServers());
        }
        published.skip();
    }

    @AfterAll
    static void end() {
        published.close();
    }

    static Stream<KindSample> samples() {
        return KindSample.all();
    }

    static Stream<KindSample> onePerKind() {
        return KindSample.onePerKind();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_sample_ends_with_its_events(KindSample sample) throws IOException {
        var request = request(sample);

        var answer = request.post();

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var records = published.next(sample.events().size());
        for (int i = 0; i < sample.events().size(); i++) {
            assertFits(sample.events().get(i), records);
        }
        assertThat(published.isEmpty()).isTrue();
        assertAnswer(sample, answer.body(), request.address());
    }

    @ParameterizedTest
    @MethodSource("onePerKind")
    void what_is_sent_again_has_the_same_ids(KindSample sample) throws IOException {
        var source = source(sample.kind());

        new VendorRequest(sample, source, SECRET).post();
        new VendorRequest(sample, source, SECRET).post();

        var records = published.next(2 * sample.events().size());
        assertThat(records.stream().map(InboundTest::id).distinct()).hasSize(sample.events().size());
    }

    @ParameterizedTest
    @MethodSource("onePerKind")
    void a_wrong_signature_is_refused(KindSample sample) {
        var answer = request(sample).postSignedWith("another secret");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");

        assertThat(published.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("onePerKind")
    void an_old_signature_is_refused(KindSample sample) {
        var scheme = KindSample.kindFile(sample.kind()).path("authentication").get(0);
        boolean signsTime = scheme.hasNonNull("timestampHeader") || scheme.path("scheme").asText().equals("mailgun");

        var answer = request(sample).signedAt(Instant.now().minus(Duration.ofMinutes(6))).post();

        assertThat(answer.statusCode()).isEqualTo(signsTime ? 401 : 200);
        if (signsTime) {
            assertThat(published.isEmpty()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("onePerKind")
    void another_media_type_is_refused(KindSample sample) {
        assertThat(request(sample).contentType("image/png").post().statusCode()).isEqualTo(415);

        assertThat(published.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("onePerKind")
    void a_body_that_is_cut_off_is_refused(KindSample sample) {
        var answer = request(sample).cutOff().post();

        if (sample.request().has("form")) {
            assertThat(answer.statusCode()).as(answer.body()).isIn(200, 400, 401);
        } else if (!sample.request().has("text") && !sample.request().has("mime")) {
            assertThat(answer.statusCode()).as(answer.body()).isIn(400, 401);
            assertThat(published.isEmpty()).isTrue();
        }
    }

    @Test
    void a_source_that_does_not_exist_is_no_more_known_than_a_wrong_secret() {
        IntakeApi.withRole("operator").body("{}").post("/api/v1/inbound/nobody").then().statusCode(401)
                .contentType("application/problem+json");
        IntakeApi.withRole("operator").get("/api/v1/inbound/nobody").then().statusCode(401);
        IntakeApi.withRole("operator").body("{}").post("/api/v1/sources/nobody/preview").then().statusCode(404);

        assertThat(published.isEmpty()).isTrue();
    }

    @Test
    void a_vendor_that_asks_whether_the_address_is_there_hears_so_where_its_kind_says_that_it_asks() {
        given().head("/api/v1/inbound/" + source("intercom")).then().statusCode(204);
        given().head("/api/v1/inbound/" + source("slack")).then().statusCode(403);
        given().head("/api/v1/inbound/nobody").then().statusCode(401);
    }

    private VendorRequest request(KindSample sample) {
        return new VendorRequest(sample, source(sample.kind()), SECRET);
    }

    /** Events are told apart by when they come, so all samples of a kind may share their source. */
    private static String source(String kind) {
        return SOURCES.computeIfAbsent(kind, InboundTest::makeSource);
    }

    /** @return the name of a new source of this kind, whose secret is {@link #SECRET} */
    static String makeSource(String kind) {
        var name = kind + "-" + UUID.randomUUID();
        var page = KindSample.kindFile(kind).has("page")
                ? ", \"page\": {\"origins\": [\"" + VendorRequest.ORIGIN + "\"], \"postsPerMinute\": 10000}"
                : "";
        IntakeApi.withRole("operator").body("""
                {"kind": "%s", "secrets": ["another one during the change", "%s"], "language": "de"%s}"""
                .formatted(kind, SECRET, page))
                .put("/api/v1/sources/" + name).then().statusCode(201);
        return name;
    }

    private static void assertFits(JsonNode expected, Iterable<ConsumerRecord<String, String>> records) {
        var wanted = expected.deepCopy();
        ((ObjectNode) wanted).remove("type");
        var sameType = StreamSupport.stream(records.spliterator(), false)
                .filter(each -> header(each, "ce_type").equals(expected.get("type").asText())).toList();
        assertThat(sameType).as("events %s", records).anySatisfy(each -> assertContains(json(each), wanted, ""));
    }

    /** Objects have at least the expected fields, arrays the same length; times are compared as moments. */
    private static void assertContains(JsonNode actual, JsonNode expected, String path) {
        if (expected.isObject()) {
            expected.properties()
                    .forEach(field -> assertContains(actual.path(field.getKey()), field.getValue(),
                            path + "." + field.getKey()));
        } else if (expected.isArray()) {
            assertThat(actual.size()).as(path).isEqualTo(expected.size());
            for (int i = 0; i < expected.size(); i++) {
                assertContains(actual.get(i), expected.get(i), path + "[" + i + "]");
            }
        } else if (path.endsWith("At")) {
            assertThat(Instant.parse(actual.asText())).as(path).isEqualTo(Instant.parse(expected.asText()));
        } else {
            assertThat(actual).as(path).isEqualTo(expected);
        }
    }

    /** An answer in XML may hold the address that was posted to. */
    private static void assertAnswer(KindSample sample, String body, String address) throws IOException {
        var wanted = sample.content().path("answer");
        if (wanted.isTextual()) {
            assertThat(body).isEqualTo(wanted.textValue().replace("{url}", address.replace("&", "&amp;")));
            return;
        }
        var answer = MAPPER.readTree(body);
        if (wanted.isObject()) {
            assertThat(answer).isEqualTo(wanted);
        } else {
            assertThat(answer.path("kind").asText()).isEqualTo(sample.kind());
            assertThat(answer.path("events")).hasSize(sample.events().size());
            assertThat(answer.path("ignored")).as(answer.toString()).hasSize(sample.content().path("ignored").asInt());
        }
    }

    private static JsonNode json(ConsumerRecord<String, String> event) {
        return json(event.value());
    }

    static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String id(ConsumerRecord<String, String> event) {
        return header(event, "ce_id");
    }

    private static String header(ConsumerRecord<String, String> event, String name) {
        return new String(event.headers().lastHeader(name).value());
    }
}
