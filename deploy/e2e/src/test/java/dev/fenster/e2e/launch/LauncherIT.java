package dev.fenster.e2e.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

import dev.fenster.e2e.running.Command;
import dev.fenster.e2e.running.FensterClient;
import dev.fenster.e2e.running.RunningFenster;

/** The life of one data directory: each test goes on where the one before it ended. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LauncherIT {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String COUNTED = "/api/v1/search?source=launcher";

    private final RunningFenster fenster = new RunningFenster(Path.of("target", "launcher").toAbsolutePath());

    @BeforeAll
    void forgetAnEarlierRun() {
        fenster.down();
    }

    @AfterAll
    void stop() {
        fenster.close();
    }

    @Test
    @Order(1)
    void aPortInUseIsSaidInOneSentenceAndNothingIsStarted() throws IOException {
        try (var taken = new ServerSocket(fenster.base() + 3, 1, InetAddress.getLoopbackAddress())) {
            var outcome = Command.run("up", "--no-build", "--no-demo", "--fresh", "--port", String.valueOf(fenster.base()),
                    "--data",
                    fenster.data().toString());

            assertThat(outcome.exitCode()).isEqualTo(1);
            assertThat(outcome.error().lines()).singleElement().asString()
                    .startsWith("Port " + taken.getLocalPort() + " is in use").contains("--port");
        }
    }

    @Test
    @Order(2)
    void statusSaysByItsExitCodeThatNothingRuns() {
        var outcome = Command.run("status", "--json", "--data", fenster.data().toString());

        assertThat(outcome.exitCode()).isNotZero();
    }

    @Test
    @Order(3)
    void afterAKilledLauncherTheNextStartStopsWhatWasLeftAndKeepsTheData() {
        fenster.up("--fresh");
        post();
        var left = fenster.status().orElseThrow().parts();

        kill(fenster.launcher());
        assertThat(left).allMatch(ProcessHandle::isAlive);
        fenster.up();

        awaitEndOf(left);
        assertThat(fenster.said()).contains("Stopped " + left.size() + " processes");
        assertThat(FensterClient.of(fenster).get(COUNTED).path("items")).hasSize(1);
    }

    @Test
    @Order(4)
    void aSecondStartIsRefused() {
        var outcome = Command.run("up", "--no-build", "--no-demo", "--port", String.valueOf(fenster.base()), "--data",
                fenster.data().toString());

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.error()).contains("runs already", String.valueOf(fenster.launcher().pid()));
    }

    @Test
    @Order(5)
    void downStopsEverythingAndAFreshStartHasForgotten() {
        var running = fenster.status().orElseThrow().parts();

        assertThat(fenster.down().exitCode()).isZero();
        awaitEndOf(running);
        awaitEndOf(List.of(fenster.launcher().toHandle()));
        fenster.up("--fresh");

        assertThat(FensterClient.of(fenster).get(COUNTED).path("items")).isEmpty();
    }

    private void post() {
        var client = FensterClient.of(fenster);
        client.post("/api/v1/tickets", """
                {"source": "launcher", "externalId": "1", "channel": "web", "text": "Bleibt das?"}""");
        await().atMost(SOON).untilAsserted(() -> assertThat(client.get(COUNTED).path("items")).hasSize(1));
    }

    /** A process is seen for a moment after its end, until the system has noticed. */
    private static void awaitEndOf(List<ProcessHandle> processes) {
        await().atMost(SOON).until(() -> processes.stream().noneMatch(ProcessHandle::isAlive));
    }

    private static void kill(Process launcher) {
        launcher.destroyForcibly();
        assertThat(launcher.onExit()).succeedsWithin(Duration.ofSeconds(10));
    }
}
