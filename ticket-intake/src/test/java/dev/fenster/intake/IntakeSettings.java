package dev.fenster.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * Gives the service what has no default: the secret, a seed file with one key for one source and one for any, and a configuration
 * file that declares nothing yet.
 */
public final class IntakeSettings implements QuarkusTestResourceLifecycleManager {
    public static final String HOTLINE_KEY = "key-of-the-hotline";
    public static final String ANY_SOURCE_KEY = "key-for-any-source";

    private Path seedFile;
    private Path configurationFile;

    @Override
    public Map<String, String> start() {
        try {
            seedFile = Files.createTempFile("fenster-keys", ".json");
            Files.writeString(seedFile, """
                    [{"id": "hotline", "sources": ["hotline"],
                      "hash": "548a365ec688f2095778ba922f93d25e2dde2e3fe6cfb9bcefe2f2bf93540c17"},
                     {"id": "any", "sources": ["*"],
                      "hash": "91779831b8777128bbb4ce524f0cf8f700d5cfb28478779ee968b829bb110b34"}]
                    """);
            configurationFile = Files.createTempFile("fenster", ".yaml");
            Files.writeString(configurationFile, "sources: []");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of("fenster.intake.seed-file", seedFile.toString(), "fenster.intake.configuration-file",
                configurationFile.toString(), "fenster.intake.configuration-file-interval", "0.1S",
                "fenster.customer.hmac-secret", "a secret for tests, 32 characters long or more");
    }

    @Override
    public void stop() {
        try {
            Files.deleteIfExists(seedFile);
            Files.deleteIfExists(configurationFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
