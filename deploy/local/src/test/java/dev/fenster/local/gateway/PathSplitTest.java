package dev.fenster.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

class PathSplitTest {
    @ParameterizedTest
    @CsvSource({"/api/v1/tickets, ticket-intake", "/api/v1/tickets/events, ticket-intake",
            "/api/v1/tickets/batch, ticket-intake", "/api/v1/tickets/events/batch, ticket-intake",
            "/api/v1/tickets/0b3e, insight-service", "/api/v1/tickets/0b3e/route, routing-service",
            "/api/v1/tickets/0b3e/route/x, insight-service", "/api/v1/tickets/batch/x, insight-service",
            "/api/v1/tickets/0b3e/questions, routing-service", "/api/v1/tickets/0b3e/deadlines, routing-service",
            "/api/v1/questions/0b3e/answer, routing-service", "/api/v1/workflows/anruf, routing-service",
            "/api/v1/routes/preview, routing-service", "/api/v1/reports/stale-answers, routing-service",
            "/api/v1/catalogue/revisions/7/restore, routing-service", "/api/v1/metrics, insight-service",
            "/api/v1/metrics/volume, insight-service", "/api/v1/meetings/next/agenda, notification-service",
            "/api/v1/componentsX, insight-service", "/, insight-service", "/index.html, insight-service"})
    void a_path_of_the_ingress_goes_to_its_service(String path, String service) {
        assertThat(PathSplit.packaged().service(path)).isEqualTo(service);
    }

    @Test
    void an_exact_path_wins_over_a_prefix_and_a_longer_prefix_over_a_shorter_one() throws Exception {
        var ingress = new YAMLMapper().readTree("""
                spec: {rules: [{http: {paths: [
                  {path: /a, pathType: Prefix, backend: {service: {name: short}}},
                  {path: /a/b, pathType: Prefix, backend: {service: {name: long}}},
                  {path: /a/b, pathType: Exact, backend: {service: {name: exact}}}]}}]}
                """);

        var split = PathSplit.of(ingress);

        assertThat(split.service("/a/b")).isEqualTo("exact");
        assertThat(split.service("/a/b/c")).isEqualTo("long");
        assertThat(split.service("/a/c")).isEqualTo("short");
    }
}
