package dev.fenster.local.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTest {
    @TempDir
    Path directory;

    @Test
    void a_part_whose_classes_were_never_recorded_starts_without_an_archive() {
        assertThat(new ClassArchive(directory, false).options("kafka")).isEmpty();
    }

    @Test
    void a_part_starts_from_the_archive_of_its_name() throws IOException {
        Files.createFile(directory.resolve("kafka.jsa"));

        var options = new ClassArchive(directory, false).options("kafka");

        assertThat(options).contains("-XX:SharedArchiveFile=" + directory.resolve("kafka.jsa"), "-Xshare:auto");
    }

    @Test
    void a_trial_start_records_even_where_an_archive_lies() throws IOException {
        Files.createFile(directory.resolve("kafka.jsa"));

        var options = new ClassArchive(directory, true).options("kafka");

        assertThat(options).containsExactly("-XX:ArchiveClassesAtExit=" + directory.resolve("kafka.jsa"));
    }
}
