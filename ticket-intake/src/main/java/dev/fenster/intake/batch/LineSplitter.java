package dev.fenster.intake.batch;

import java.io.ByteArrayOutputStream;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;

/** Cuts what arrives into lines at each line feed. A line that is too long is not kept: only that it was there. */
final class LineSplitter implements Handler<Buffer> {
    private static final byte LINE_FEED = '\n';

    private final int limit;
    private final Handler<byte[]> lines;
    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
    private long length;

    /**
     * @param limit
     *        bytes of the longest line
     * @param lines
     *        gets each line without its line feed; null for one that is too long
     */
    LineSplitter(int limit, Handler<byte[]> lines) {
        this.limit = limit;
        this.lines = lines;
    }

    @Override
    public void handle(Buffer part) {
        var bytes = part.getBytes();
        int from = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == LINE_FEED) {
                add(bytes, from, i);
                endLine();
                from = i + 1;
            }
        }
        add(bytes, from, bytes.length);
    }

    /** Ends the last line where no line feed does. */
    void end() {
        if (length > 0) {
            endLine();
        }
    }

    private void add(byte[] bytes, int from, int to) {
        length += to - from;
        if (length <= limit) {
            begun.write(bytes, from, to - from);
        }
    }

    private void endLine() {
        lines.handle(length <= limit ? begun.toByteArray() : null);
        begun.reset();
        length = 0;
    }
}
