package dev.fenster.local.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {
    @TempDir
    Path directory;
    private DataDirectory data;
    private Supervisor supervisor;

    @BeforeEach
    void prepare() {
        data = new DataDirectory(directory);
        data.prepare();
        supervisor = new Supervisor(RunState.startingWith(8080), data,
                new StatusBoard(new PrintStream(new ByteArrayOutputStream()), false));
    }

    @AfterEach
    void stop() {
        supervisor.stop();
    }

    @Test
    void a_part_that_is_killed_is_started_again_and_its_new_process_is_on_record() {
        var part = sleeper();
        supervisor.start(List.of(part));
        supervisor.watch();
        long first = part.process().pid();

        part.process().destroyForcibly();

        await().until(() -> part.isAlive() && part.process().pid() != first);
        await().until(() -> RunState.read(data).orElseThrow().parts().get("sleeper").number() == part.process().pid());
    }

    @Test
    void stopping_leaves_no_process_and_starts_none_again() {
        var part = sleeper();
        supervisor.start(List.of(part));
        supervisor.watch();

        supervisor.stop();

        assertThat(part.isAlive()).isFalse();
    }

    @Test
    void a_part_that_dies_while_it_starts_is_reported_with_its_log() {
        var broken = new JavaProcess("broken", List.of("-jar", "missing.jar"), Map.of(), data.log("broken"), () -> false);

        assertThatThrownBy(() -> supervisor.start(List.of(broken))).isInstanceOf(LaunchException.class)
                .hasMessageContaining("broken stopped while it started").hasMessageContaining("broken.log");
    }

    @Test
    void what_a_killed_launcher_left_behind_is_stopped() {
        var part = sleeper();
        supervisor.start(List.of(part));

        int stopped = new Leftovers(data).stop();

        assertThat(stopped).isEqualTo(1);
        assertThat(part.isAlive()).isFalse();
    }

    private Part sleeper() {
        return new JavaProcess("sleeper", List.of("-cp", System.getProperty("java.class.path"), Sleeper.class.getName()),
                Map.of(), data.log("sleeper"), () -> true);
    }

    static final class Sleeper {
        public static void main(String[] args) throws InterruptedException {
            Thread.currentThread().join();
        }
    }
}
