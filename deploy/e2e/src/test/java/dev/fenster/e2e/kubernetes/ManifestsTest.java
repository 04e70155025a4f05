package dev.fenster.e2e.kubernetes;

import static dev.fenster.e2e.kubernetes.Manifests.elements;
import static dev.fenster.e2e.kubernetes.Manifests.everywhere;
import static dev.fenster.e2e.kubernetes.Manifests.name;
import static dev.fenster.e2e.kubernetes.Manifests.ofKind;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

class ManifestsTest {
    private static final List<String> SERVICES = List.of("ticket-intake", "routing-service", "insight-service",
            "notification-service");

    @ParameterizedTest
    @ValueSource(strings = {"base", "overlays/example"})
    void everyObjectSatisfiesItsSchemaStrictly(String directory) throws Exception {
        var objects = new Kustomization(directory).render();

        var schemas = new ManifestSchemas();
        assertThat(objects).isNotEmpty().flatMap(schemas::violations).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"base", "overlays/example"})
    void everyServiceHasADeploymentAServiceAndADisruptionBudget(String directory) throws Exception {
        var objects = new Kustomization(directory).render();

        assertThat(List.of("Deployment", "Service", "ServiceAccount", "PodDisruptionBudget")).allSatisfy(
                kind -> assertThat(ofKind(kind, objects)).extracting(Manifests::name)
                        .containsExactlyInAnyOrderElementsOf(SERVICES));
    }

    @ParameterizedTest
    @ValueSource(strings = {"base", "overlays/example"})
    void everyContainerIsProbedAndRunsWithoutPrivileges(String directory) throws Exception {
        var deployments = ofKind("Deployment", new Kustomization(directory).render());

        assertThat(deployments).map(deployment -> deployment.at("/spec/template/spec")).allSatisfy(pod -> {
            assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
            assertThat(pod.at("/containers")).hasSize(1).allSatisfy(container -> {
                assertThat(container.at("/securityContext/readOnlyRootFilesystem").asBoolean()).isTrue();
                assertThat(container.at("/startupProbe/httpGet/path").asText()).isEqualTo("/q/health/started");
                assertThat(container.at("/livenessProbe/httpGet/path").asText()).isEqualTo("/q/health/live");
                assertThat(container.at("/readinessProbe/httpGet/path").asText()).isEqualTo("/q/health/ready");
            });
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"base", "overlays/example"})
    void everyIngressPathLeadsToAService(String directory) throws Exception {
        var objects = new Kustomization(directory).render();

        var ports = ofKind("Service", objects).stream()
                .flatMap(service -> elements(service.at("/spec/ports"))
                        .map(port -> name(service) + ":" + port.get("name").asText()))
                .toList();
        assertThat(ofKind("Ingress", objects)).hasSize(1).flatMap(ingress -> ingress.findValues("backend"))
                .extracting(ManifestsTest::backend).isNotEmpty().allMatch(ports::contains);
    }

    @ParameterizedTest
    @ValueSource(strings = {"base", "overlays/example"})
    void noSecretIsPartOfTheManifestsAndTheReadmeCreatesThoseThatAreNamed(String directory) throws Exception {
        var objects = new Kustomization(directory).render();

        var readme = Files.readString(Kustomization.ROOT.resolve("README.md"));
        assertThat(ofKind("Secret", objects)).isEmpty();
        assertThat(objects).flatMap(ManifestsTest::namesOfSecrets).isNotEmpty()
                .allMatch(secret -> readme.contains("secret generic " + secret + " ")
                        || readme.contains("secret tls " + secret + " "));
    }

    private static String backend(JsonNode backend) {
        return backend.at("/service/name").asText() + ":" + backend.at("/service/port/name").asText();
    }

    private static List<String> namesOfSecrets(JsonNode object) {
        var references = everywhere("secretKeyRef", object).map(reference -> reference.get("name").asText());
        var passwords = everywhere("passwordSecret", object).map(reference -> reference.get("name").asText());
        var certificates = everywhere("secretName", object).map(JsonNode::asText);
        return Stream.of(references, passwords, certificates).flatMap(names -> names).toList();
    }
}
