package dev.fenster.e2e.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

class ManifestSchemasTest {
    private static final String TOPIC = """
            apiVersion: kafka.strimzi.io/v1
            kind: KafkaTopic
            metadata:
              name: tickets
            spec:
              partitions: 6
            """;
    private static final String SERVICE = """
            apiVersion: v1
            kind: Service
            metadata:
              name: ticket-intake
            spec:
              ports:
                - port: 80
                  targetPort: http
            """;

    private final ManifestSchemas schemas = new ManifestSchemas();

    @Test
    void aRightObjectHasNoViolations() throws IOException {
        assertThat(schemas.violations(object(TOPIC))).isEmpty();
        assertThat(schemas.violations(object(SERVICE))).isEmpty();
    }

    @Test
    void anUnknownFieldIsReportedInACustomResource() throws IOException {
        var planted = object(TOPIC.replace("partitions:", "partition:"));

        assertThat(schemas.violations(planted)).singleElement().asString()
                .contains("KafkaTopic tickets", "$.spec:", "'partition'");
    }

    @Test
    void anUnknownFieldIsReportedDeepInsideAKubernetesObject() throws IOException {
        var planted = object(SERVICE.replace("targetPort:", "containerPort:"));

        assertThat(schemas.violations(planted)).singleElement().asString()
                .contains("Service ticket-intake", "$.spec.ports[0]:", "'containerPort'");
    }

    @Test
    void anUnknownFieldIsReportedInMetadata() throws IOException {
        var planted = object(TOPIC.replace("metadata:", "metadata:\n  label: {}"));

        assertThat(schemas.violations(planted)).singleElement().asString().contains("$.metadata:", "'label'");
    }

    @Test
    void aWrongTypeIsReported() throws IOException {
        var planted = object(TOPIC.replace("partitions: 6", "partitions: six"));

        assertThat(schemas.violations(planted)).singleElement().asString().contains("$.spec.partitions:", "integer");
    }

    @Test
    void aKindWithoutASchemaIsNotPassedOver() throws IOException {
        var customResource = object(TOPIC.replace("KafkaTopic", "KafkaRebalance"));
        var kubernetesObject = object(SERVICE.replace("Service", "Secret"));

        assertThatThrownBy(() -> schemas.violations(customResource))
                .hasMessageContaining("kafka.strimzi.io_KafkaRebalance_v1.json");
        assertThatThrownBy(() -> schemas.violations(kubernetesObject)).hasMessageContaining("v1/Secret");
    }

    private static JsonNode object(String yaml) throws IOException {
        return Manifests.parse(yaml).get(0);
    }
}
