package dev.fenster.local.launch;

import java.nio.file.Files;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which processes a launcher has started, kept in the data directory so that status, down and the next up find them.
 *
 * @param base
 *        the port of the origin
 * @param launcher
 *        the process that looks after the others
 * @param parts
 *        the others by name
 */
public record RunState(int base, Pid launcher, Map<String, Pid> parts, boolean settled) {

    /**
     * A process that is told from a later one with the same number by its start.
     *
     * @param number
     *        the operating system's process id
     * @param startedAt
     *        milliseconds since 1970
     */
    public record Pid(long number, long startedAt) {
        static Pid of(ProcessHandle process) {
            return new Pid(process.pid(), process.info().startInstant().map(Instant::toEpochMilli).orElse(0L));
        }

        Optional<ProcessHandle> alive() {
            return ProcessHandle.of(number).filter(ProcessHandle::isAlive).filter(process -> of(process).equals(this));
        }
    }

    static RunState startingWith(int base) {
        return new RunState(base, Pid.of(ProcessHandle.current()), new ConcurrentHashMap<>(), false);
    }

    static Optional<RunState> read(DataDirectory data) {
        return Files.isReadable(data.state()) ? Optional.of(JsonFile.read(data.state(), RunState.class)) : Optional.empty();
    }

    synchronized void started(String part, ProcessHandle process, DataDirectory data) {
        parts.put(part, Pid.of(process));
        write(data);
    }

    RunState settle() {
        return new RunState(base, launcher, parts, true);
    }

    void write(DataDirectory data) {
        JsonFile.write(data.state(), this);
    }

    PortPlan ports() {
        return new PortPlan(base);
    }
}
