package dev.fenster.intake;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;

/** Keeps all that is logged while it is open, with stack traces and MDC. */
public final class LogRecorder extends Handler implements AutoCloseable {
    private final PatternFormatter formatter = new PatternFormatter("%p %c %X %s%e%n");
    private final List<String> lines = new CopyOnWriteArrayList<>();

    public LogRecorder() {
        setLevel(Level.ALL);
        Logger.getLogger("").addHandler(this);
    }

    public String text() {
        return String.join("", lines);
    }

    @Override
    public void publish(LogRecord message) {
        lines.add(formatter.format(ExtLogRecord.wrap(message)));
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
