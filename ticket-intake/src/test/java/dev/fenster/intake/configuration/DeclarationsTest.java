package dev.fenster.intake.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.fenster.intake.IntakeApi;
import dev.fenster.intake.IntakeSettings;
import dev.fenster.intake.LogRecorder;
import dev.fenster.local.test.KafkaAndPostgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(KafkaAndPostgres.class)
@WithTestResource(IntakeSettings.class)
class DeclarationsTest {
    private static final String TICKET = "{\"id\": \"17\", \"text\": \"Bon\"}";
    private static final String MAPPING = "{'ticket': {'externalId': body.id, 'channel': 'web', 'text': body.text}}";

    @ConfigProperty(name = "fenster.intake.configuration-file")
    Path file;
    @TempDir
    Path secrets;

    @BeforeEach
    void awaitReady() throws IOException {
        IntakeApi.awaitReady();
        Files.writeString(secrets.resolve("desk"), "the secret of the desk\n");
    }

    @AfterEach
    void declareNothing() throws IOException {
        declare("sources: []");
        awaitAnswer("declared-desk", "the secret of the desk", 401);
    }

    @Test
    void a_source_is_as_the_file_declares_it_until_the_file_declares_it_no_more() throws IOException {
        declare(source("product: Kasse"));
        awaitAnswer("declared-desk", "the secret of the desk", 200);

        IntakeApi.withRole("operator").get("/api/v1/sources/declared-desk").then().statusCode(200)
                .body("declared", equalTo(true)).body("product", equalTo("Kasse")).body("secrets", equalTo(1))
                .body("secret", nullValue());
        Files.writeString(secrets.resolve("desk"), "another secret of the desk");
        awaitAnswer("declared-desk", "another secret of the desk", 200);
        awaitAnswer("declared-desk", "the secret of the desk", 401);
        declare("sources: []");
        awaitAnswer("declared-desk", "another secret of the desk", 401);
    }

    @Test
    void the_example_for_kubernetes_is_understood() throws IOException {
        Files.writeString(secrets.resolve("help-desk"), "the secret of the help desk");
        Files.writeString(secrets.resolve("shop"), "a key that only a shop would have");

        declare(Files.readString(Path.of("../deploy/kubernetes/overlays/example/sources.yaml")).replace("/etc/fenster/secrets",
                secrets.toString()));

        awaitAnswer("help-desk", "the secret of the help desk", 200);
    }

    @Test
    void what_the_file_declares_is_changed_nowhere_else() throws IOException {
        declare(source(""));
        awaitAnswer("declared-desk", "the secret of the desk", 200);

        IntakeApi.withRole("operator").body("{\"kind\": \"slack\"}").put("/api/v1/sources/declared-desk").then()
                .statusCode(409).body("detail", containsString("configuration file"));
        IntakeApi.withRole("operator").delete("/api/v1/sources/declared-desk").then().statusCode(409);
    }

    @Test
    void a_file_that_becomes_wrong_changes_nothing() throws IOException {
        declare(source(""));
        awaitAnswer("declared-desk", "the secret of the desk", 200);

        try (var log = new LogRecorder()) {
            declare("sources: [");
            await().until(() -> log.text().contains("no YAML"));
            declare(source("language: german"));
            await().until(() -> log.text().contains("sources[0]: language must be"));
        }

        awaitAnswer("declared-desk", "the secret of the desk", 200);
    }

    @Test
    void a_declared_key_opens_the_door_until_it_is_revoked_whatever_the_file_says() throws IOException {
        declare("apiKeys: [{id: declared, name: Shop, key: a key that only a test would have, sources: [shop]}]");
        await().atMost(Duration.ofSeconds(10)).until(() -> ticketOfShop() == 202);

        IntakeApi.withRole("operator").delete(IntakeApi.KEYS + "/declared").then().statusCode(204);
        declare("apiKeys: [{id: declared, name: Shop again, key: a key that only a test would have, sources: [shop]}]");
        declare(source(""));
        awaitAnswer("declared-desk", "the secret of the desk", 200);

        assertThat(ticketOfShop()).isEqualTo(401);
    }

    private String source(String more) {
        return """
                sources:
                  - name: declared-desk
                    kind: custom
                    mapping: "%s"
                    secrets: [{file: %s}]
                    %s
                """.formatted(MAPPING, secrets.resolve("desk"), more);
    }

    /** As a mounted ConfigMap changes: all at once. */
    private void declare(String content) throws IOException {
        var next = Files.writeString(file.resolveSibling(file.getFileName() + ".next"), content);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static int ticketOfShop() {
        return IntakeApi.withKey("a key that only a test would have").body("""
                {"externalId": "1", "channel": "web", "text": "Bon"}""").post(IntakeApi.TICKETS).statusCode();
    }

    private static void awaitAnswer(String source, String secret, int status) {
        await().atMost(Duration.ofSeconds(10)).until(() -> IntakeApi.withKey("none").header("X-Fenster-Token", secret)
                .body(TICKET).post("/api/v1/inbound/" + source).statusCode() == status);
    }
}
