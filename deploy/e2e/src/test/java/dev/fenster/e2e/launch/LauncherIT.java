package dev.fenster.e2e.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import dev.fenster.e2e.running.Command;
import dev.fenster.e2e.running.FensterClient;
import dev.fenster.e2e.running.OneFenster;
import dev.fenster.e2e.running.RunningFenster;

/** The life of the Fenster that all tests share: each test goes on where the one before it ended, and leaves one that runs. */
@ExtendWith(OneFenster.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LauncherIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String COUNTED = "/api/v1/search?source=launcher";

    @Test
    @Order(1)
    void aPortInUseIsSaidInOneSentenceAndNothingIsStarted(@TempDir Path directory) throws IOException {
        var other = new RunningFenster(directory);
        try (var taken = new ServerSocket(other.base() + 3, 1, InetAddress.getLoopbackAddress())) {
            var outcome = up(other);

            assertThat(outcome.exitCode()).isEqualTo(1);
            assertThat(outcome.error().lines()).singleElement().asString()
                    .startsWith("Port " + taken.getLocalPort() + " is in use").contains("--port");
        }
        assertThat(statusCode(other)).isNotZero();
    }

    @Test
    @Order(2)
    void aSecondStartIsRefusedInOneSentence(RunningFenster fenster) {
        var outcome = up(fenster);

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.error().lines()).singleElement().asString().contains("runs already",
                String.valueOf(fenster.launcher().pid()));
        assertThat(statusCode(fenster)).isZero();
    }

    @Test
    @Order(3)
    void afterAKilledLauncherTheNextStartStopsWhatWasLeftAndKeepsTheData(RunningFenster fenster) {
        post(fenster);
        var left = fenster.status().orElseThrow().parts();

        kill(fenster.launcher());
        assertThat(left).allMatch(ProcessHandle::isAlive);
        assertThat(statusCode(fenster)).isNotZero();
        fenster.up();

        awaitEndOf(left);
        assertThat(fenster.said()).contains("Stopped " + left.size() + " processes");
        assertThat(FensterClient.of(fenster).get(COUNTED).path("items")).hasSize(1);
    }

    @Test
    @Order(4)
    void downStopsEverythingAndAFreshStartHasForgotten(RunningFenster fenster) {
        var running = fenster.status().orElseThrow().parts();

        assertThat(fenster.down().exitCode()).isZero();
        awaitEndOf(running);
        awaitEndOf(List.of(fenster.launcher().toHandle()));
        assertThat(statusCode(fenster)).isNotZero();
        fenster.up("--fresh");

        assertThat(FensterClient.of(fenster).get(COUNTED).path("items")).isEmpty();
    }

    private static Command.Outcome up(RunningFenster fenster) {
        return Command.run("up", "--no-build", "--no-demo", "--port", String.valueOf(fenster.base()), "--data",
                fenster.data().toString());
    }

    private static int statusCode(RunningFenster fenster) {
        return Command.run("status", "--json", "--data", fenster.data().toString()).exitCode();
    }

    private static void post(RunningFenster fenster) {
        var client = FensterClient.of(fenster);
        client.post("/api/v1/tickets", """
                {"source": "launcher", "externalId": "1", "channel": "web", "text": "Bleibt das?"}""");
        await().atMost(SOON).untilAsserted(() -> assertThat(client.get(COUNTED).path("items")).hasSize(1));
    }

    private static void kill(Process launcher) {
        launcher.destroyForcibly();
        assertThat(launcher.onExit()).succeedsWithin(Duration.ofSeconds(10));
    }

    /** A process is seen for a moment after its end, until the system has noticed. */
    private static void awaitEndOf(List<ProcessHandle> processes) {
        await().atMost(SOON).until(() -> processes.stream().noneMatch(ProcessHandle::isAlive));
    }
}
