package dev.fenster.local.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import dev.fenster.local.infrastructure.EmbeddedPostgreSql;

/** PostgreSQL as a part of the local Fenster, found again by the pid file that it writes itself. */
final class PostgresPart implements Part {
    static final String NAME = "postgresql";
    static final List<String> DATABASES = List.of("routing", "insight", "notification");

    private final DataDirectory data;
    private final Path binaries;
    private final int port;
    private final String password;
    private EmbeddedPostgreSql server;

    PostgresPart(DataDirectory data, Path binaries, int port, String password) {
        this.data = data;
        this.binaries = binaries;
        this.port = port;
        this.password = password;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void start() {
        server = EmbeddedPostgreSql
                .start(new EmbeddedPostgreSql.Settings(data.postgres(), binaries, data.log(name()), port, password), DATABASES);
    }

    @Override
    public ProcessHandle process() {
        return running(data).orElseThrow(() -> new LaunchException("PostgreSQL is not running"));
    }

    @Override
    public boolean isAlive() {
        return running(data).isPresent();
    }

    @Override
    public boolean isReady() {
        return server != null && isAlive();
    }

    @Override
    public void stop() {
        if (server != null && isAlive()) {
            server.close();
        }
    }

    /** @return the server of this data directory, if it runs, whoever started it */
    static Optional<ProcessHandle> running(DataDirectory data) {
        Path pidFile = data.postgres().resolve("postmaster.pid");
        try {
            if (!Files.isReadable(pidFile)) {
                return Optional.empty();
            }
            var lines = Files.readAllLines(pidFile);
            return lines.isEmpty()
                    ? Optional.empty()
                    : ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(ProcessHandle::isAlive)
                            .filter(process -> process.info().command().orElse("").contains("postgres"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
