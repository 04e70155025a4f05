package dev.fenster.intake.configuration;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;

/**
 * Keeps the configuration as the file declares it. A file that is wrong at the start ends the start; one that becomes wrong later
 * changes nothing, and the log says why.
 */
@Singleton
public class Declarations {
    private static final Logger LOG = Logger.getLogger(Declarations.class);

    private final Optional<DeclarationFile> file;
    private final List<DeclaredSection<?>> sections;
    private final long intervalMillis;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "configuration-file");
        thread.setDaemon(true);
        return thread;
    });
    private final Optional<Declaration> first;
    private Declaration applied;
    private String lastError;

    Declarations(DeclarationConfig config, @All List<DeclaredSection<?>> sections) {
        this.file = config.configurationFile().map(path -> new DeclarationFile(path, System::getenv));
        this.sections = sections;
        this.intervalMillis = config.configurationFileInterval().toMillis();
        this.first = file.map(this::read);
    }

    /** @return whether there is a file, so that what it declares is not changed elsewhere */
    public boolean areInCharge() {
        return file.isPresent();
    }

    void stop(@Observes ShutdownEvent event) {
        watch.shutdownNow();
    }

    /** Applies the file as it was at the start, then whatever becomes of it. */
    void follow(Configuration configuration) {
        first.ifPresent(declaration -> apply(declaration, configuration));
        file.ifPresent(declared -> watch.scheduleWithFixedDelay(() -> look(declared, configuration), intervalMillis,
                intervalMillis, TimeUnit.MILLISECONDS));
    }

    private Declaration read(DeclarationFile declared) {
        try {
            return Declaration.of(declared.read(), sections);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("fenster.intake.configuration-file is wrong. " + e.getMessage(), e);
        }
    }

    private void look(DeclarationFile declared, Configuration configuration) {
        try {
            var now = read(declared);
            if (!now.equals(applied)) {
                apply(now, configuration);
            }
            lastError = null;
        } catch (RuntimeException e) {
            // Nothing may end the watch; what stays wrong is said once.
            if (!String.valueOf(e.getMessage()).equals(lastError)) {
                LOG.errorf("Nothing is changed, until it is mended: %s", e.getMessage());
            }
            lastError = String.valueOf(e.getMessage());
        }
    }

    private void apply(Declaration declaration, Configuration configuration) {
        declaration.apply(configuration);
        applied = declaration;
        LOG.info("The configuration is as the file declares it");
    }
}
