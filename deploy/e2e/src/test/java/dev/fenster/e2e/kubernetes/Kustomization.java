package dev.fenster.e2e.kubernetes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/** A directory below deploy/kubernetes and the objects that it stands for. */
record Kustomization(String directory) {
    static final Path ROOT = Path.of("..", "kubernetes");

    /** @return the objects as `kubectl apply -k` would send them; without kubectl the calling test is skipped */
    List<JsonNode> render() throws IOException, InterruptedException {
        assumeTrue(kubectlIsInstalled(), "kubectl is not on the PATH: deploy/kubernetes cannot be rendered");
        var command = new ProcessBuilder("kubectl", "kustomize", ROOT.resolve(directory).toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var yaml = new String(command.getInputStream().readAllBytes(), UTF_8);
        assertThat(command.waitFor()).as("exit code of kubectl kustomize %s", directory).isZero();
        return Manifests.parse(yaml);
    }

    private static boolean kubectlIsInstalled() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(path -> Files.isExecutable(Path.of(path, "kubectl")));
    }
}
