package dev.fenster.insight;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import dev.fenster.local.test.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;

/** The service's REST API as a person with the role agent sees it. */
public final class InsightApi {
    private InsightApi() {}

    public static RequestSpecification asAgent() {
        return given().auth().oauth2(Tokens.of("agent"));
    }

    public static JsonPath get(String path) {
        return asAgent().get(path).then().statusCode(200).extract().jsonPath();
    }

    /** @return the values of the only series' points, in their order */
    public static List<Number> values(String path) {
        return get(path).getList("series[0].points.collect { it[1] }");
    }

    /** Waits until so many tickets of this source are counted. */
    public static void awaitVolume(String source, int tickets) {
        await("volume of " + source).atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(100))
                .until(() -> volume(source) == tickets);
    }

    public static int volume(String source) {
        return get("/api/v1/metrics/volume?from=2020-01-01&to=2030-01-01&source=" + source).getInt("series[0].points[0][1]");
    }

    public static Map<String, Object> ticket(Object ticketId) {
        return get("/api/v1/tickets/" + ticketId).getMap("");
    }
}
