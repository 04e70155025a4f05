package dev.fenster.intake.access;

import java.nio.file.Path;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** Where the first keys come from. */
@ConfigMapping(prefix = "fenster.intake")
interface AccessConfig {
    /**
     * A JSON array of {@code {"id", "hash", "sources"}}; those whose id is not known yet are taken over at start. The hash is
     * the key's SHA-256 in hexadecimal digits. Environment: FENSTER_INTAKE_SEED_FILE.
     */
    Optional<Path> seedFile();
}
