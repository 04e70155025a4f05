package dev.fenster.notification.access;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body of which no more is read than any request here needs. */
final class BoundedBody extends FilterInputStream {
    static final int LIMIT = 256 * 1024;

    private long read;

    BoundedBody(InputStream body) {
        super(body);
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int got = super.read(target, offset, length);
        count(Math.max(got, 0));
        return got;
    }

    private void count(int bytes) {
        read += bytes;
        if (read > LIMIT) {
            throw Problems.tooLarge("The body may have at most " + LIMIT + " bytes; send less at once.");
        }
    }
}
