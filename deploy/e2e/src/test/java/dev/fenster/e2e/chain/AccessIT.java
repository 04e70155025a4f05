package dev.fenster.e2e.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.fenster.e2e.running.Answer;
import dev.fenster.e2e.running.FensterClient;
import dev.fenster.e2e.running.OneFenster;
import dev.fenster.e2e.running.RunningFenster;
import dev.fenster.e2e.running.Status;

/** Health is open, everything else needs a credential: every endpoint of every service, asked directly and by the origin. */
@ExtendWith(OneFenster.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessIT {
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "DELETE", "PATCH");
    private static final List<String> OF_THE_DESIGN = List.of("POST /api/v1/tickets", "POST /api/v1/tickets/events",
            "GET /api/v1/api-keys", "GET /api/v1/dead-letters", "POST /api/v1/routes/preview", "PUT /api/v1/tickets/x/route",
            "POST /api/v1/tickets/x/questions", "GET /api/v1/tickets/x/deadlines", "GET /api/v1/questions",
            "POST /api/v1/questions/x/form", "GET /api/v1/workflows/x", "GET /api/v1/components",
            "PUT /api/v1/rules/x",
            "GET /api/v1/catalogue", "GET /api/v1/catalogue/history", "POST /api/v1/catalogue/diff",
            "POST /api/v1/catalogue/x/diff", "POST /api/v1/catalogue/revisions/x/restore", "GET /api/v1/reports/absent-owners",
            "GET /api/v1/metrics", "GET /api/v1/metrics/x", "GET /api/v1/tickets/x",
            "GET /api/v1/search",
            "GET /api/v1/stream", "GET /api/v1/meetings/x/agenda", "POST /api/v1/subscriptions");

    private Status status;
    private FensterClient fenster;
    private List<Endpoint> endpoints;

    private record Endpoint(String service, String method, String path, String contentType) {
        String address(String origin) {
            return origin + path;
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @BeforeAll
    void listAllEndpoints(RunningFenster running) {
        status = running.status().orElseThrow();
        fenster = new FensterClient(status);
        endpoints = new ArrayList<>();
        status.services().forEach((name, service) -> endpoints.addAll(endpoints(name, service.url())));
    }

    @Test
    void theListOfEndpointsHoldsThoseOfTheDesign() {
        assertThat(endpoints).extracting(Endpoint::toString).containsAll(OF_THE_DESIGN);
    }

    @Test
    void noEndpointAnswersWithoutACredential() {
        assertThat(endpoints).allSatisfy(endpoint -> {
            assertRefused(endpoint, send(endpoint, status.services().get(endpoint.service()).url(), "X-Nothing", "none"));
            assertRefused(endpoint, send(endpoint, status.origin(), "X-Nothing", "none"));
        });
    }

    @Test
    void noEndpointTakesACredentialThatIsNotOurs() {
        var forged = status.tokens().get("operator").replaceAll("\\.[^.]+$", ".Zm9yZ2Vk");

        assertThat(endpoints).allSatisfy(endpoint -> {
            assertRefused(endpoint, send(endpoint, status.origin(), "Authorization", "Bearer " + forged));
            assertRefused(endpoint, send(endpoint, status.origin(), "X-API-Key", "not-a-key"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health", "/q/health/live", "/q/health/ready", "/q/health/started"})
    void healthIsOpen(String path) {
        assertThat(status.services()).allSatisfy((name, service) -> assertThat(get(service.url() + path).status())
                .as("%s of %s", path, name).isEqualTo(200));
    }

    @Test
    void figuresOfOperationAreTheOperators() {
        assertThat(status.services()).allSatisfy((name, service) -> {
            var metrics = service.url() + "/q/metrics";
            assertThat(get(metrics).status()).isEqualTo(401);
            assertThat(fenster.send(withToken("agent", metrics)).status()).isEqualTo(403);
            assertThat(fenster.send(withToken("operator", metrics)).body()).contains("jvm_memory_used_bytes");
        });
    }

    @Test
    void theDescriptionOfTheApiNeedsACredential() {
        assertThat(status.services()).allSatisfy(
                (name, service) -> assertThat(get(service.url() + "/q/openapi").status()).as(name).isEqualTo(401));
    }

    @Test
    void agentsChangeNoCatalogueNoMeetingAndNoKey() {
        for (var path : List.of("/api/v1/owners/someone", "/api/v1/meetings/some-round")) {
            var put = fenster.as("agent", path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString("{}"));
            assertThat(fenster.send(put).status()).as("PUT %s", path).isEqualTo(403);
        }
        assertThat(fenster.send(fenster.as("agent", "/api/v1/api-keys").GET()).status()).isEqualTo(403);
    }

    private List<Endpoint> endpoints(String service, String url) {
        var description = fenster.send(withToken("operator", url + "/q/openapi?format=json")).json();
        var found = new ArrayList<Endpoint>();
        description.path("paths").properties().forEach(path -> path.getValue().properties().forEach(operation -> {
            var method = operation.getKey().toUpperCase(Locale.ROOT);
            if (METHODS.contains(method)) {
                var taken = operation.getValue().at("/requestBody/content").fieldNames();
                found.add(new Endpoint(service, method, path.getKey().replaceAll("\\{[^}]+}", "x"),
                        taken.hasNext() ? taken.next() : "application/json"));
            }
        }));
        return found;
    }

    private Answer send(Endpoint endpoint, String origin, String header, String value) {
        var body = endpoint.method().equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}");
        return fenster
                .send(fenster.to(endpoint.address(origin)).header(header, value).header("Content-Type", endpoint.contentType())
                        .method(endpoint.method(), body));
    }

    private Answer get(String address) {
        return fenster.send(fenster.to(address).GET());
    }

    private HttpRequest.Builder withToken(String role, String address) {
        return fenster.to(address).header("Authorization", "Bearer " + status.tokens().get(role)).GET();
    }

    private static void assertRefused(Endpoint endpoint, Answer answer) {
        assertThat(answer.status()).as("%s of %s: %s", endpoint, endpoint.service(), answer.body()).isEqualTo(401);
    }
}
