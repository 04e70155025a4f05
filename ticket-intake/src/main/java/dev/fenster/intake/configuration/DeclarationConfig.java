package dev.fenster.intake.configuration;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where configuration is declared that is kept in files, as GitOps has it. */
@ConfigMapping(prefix = "fenster.intake")
interface DeclarationConfig {
    /** YAML or JSON with the lists sources and apiKeys. Environment: FENSTER_INTAKE_CONFIGURATION_FILE. */
    Optional<Path> configurationFile();

    /** How often the file, and what it refers to, is looked at. */
    @WithDefault("5S")
    Duration configurationFileInterval();
}
