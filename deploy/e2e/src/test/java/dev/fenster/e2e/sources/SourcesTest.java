package dev.fenster.e2e.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import dev.fenster.e2e.architecture.Module;

class SourcesTest {
    private static final int LONGEST_FILE = 300;
    private static final int LONGEST_PROPERTIES = 60;

    @ParameterizedTest
    @EnumSource
    void noCatchBlockLosesAnException(Module module) throws IOException {
        var catchBlocks = new CatchBlocks();
        var lost = new ArrayList<String>();

        for (var file : javaFiles(module)) {
            catchBlocks.losing(Files.readString(file)).forEach(place -> lost.add(file.getFileName() + ":" + place));
        }

        assertThat(lost).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void noFileNeedsMuchScrolling(Module module) throws IOException {
        assertThat(javaFiles(module)).isNotEmpty()
                .allSatisfy(file -> assertThat(Files.readAllLines(file)).as("%s", file).hasSizeLessThanOrEqualTo(LONGEST_FILE));
    }

    @ParameterizedTest
    @MethodSource("dev.fenster.e2e.architecture.Module#services")
    void aServiceHasFewPropertiesToSet(Module service) throws IOException {
        var properties = service.path().resolve("src/main/resources/application.properties");

        assertThat(Files.readAllLines(properties)).hasSizeLessThanOrEqualTo(LONGEST_PROPERTIES);
    }

    private static List<Path> javaFiles(Module module) throws IOException {
        try (var files = Files.walk(module.path().resolve("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
