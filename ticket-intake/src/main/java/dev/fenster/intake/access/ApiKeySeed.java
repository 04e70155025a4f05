package dev.fenster.intake.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The file with the first keys. One that cannot be read ends the start. */
final class ApiKeySeed {
    private ApiKeySeed() {}

    static List<ApiKey> read(Path file) {
        try {
            return ApiKeyJson.readAll(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException("fenster.intake.seed-file cannot be read: " + file, e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("fenster.intake.seed-file is no list of API keys: " + file, e);
        }
    }
}
