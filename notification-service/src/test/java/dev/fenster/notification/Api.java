package dev.fenster.notification;

import static io.restassured.RestAssured.given;

import dev.fenster.local.test.Tokens;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** Requests to the service as a person with a role. */
public final class Api {
    private Api() {}

    public static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of(role)).contentType(ContentType.JSON);
    }

    public static RequestSpecification asProductManager() {
        return as("product-manager");
    }

    /** A weekly meeting with these members, each as JSON. */
    public static String meeting(String dayOfWeek, String time, String... members) {
        return """
                {"name": "Produktrunde", "dayOfWeek": "%s", "time": "%s", "timezone": "Europe/Berlin", "language": "de",
                 "members": [%s]}""".formatted(dayOfWeek, time, String.join(", ", members));
    }

    public static String member(String email, String language) {
        return """
                {"name": "Ada Kern", "email": "%s", "language": "%s"}""".formatted(email, language);
    }
}
