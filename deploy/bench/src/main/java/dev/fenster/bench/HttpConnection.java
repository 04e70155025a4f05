package dev.fenster.bench;

import java.nio.charset.StandardCharsets;
import java.util.function.IntConsumer;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;

/**
 * An HTTP/1.1 connection for one request after the other, which spends as little as it can on each: of an answer it reads the
 * status and the length alone.
 */
final class HttpConnection {
    private static final int STATUS_AT = 9;
    private static final int LOWER_CASE = 0x20;
    private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);

    private final NetSocket socket;
    private Buffer begun;
    private IntConsumer answered;

    HttpConnection(NetSocket socket, Runnable lost) {
        this.socket = socket;
        socket.handler(this::read).closeHandler(closed -> lost.run()).exceptionHandler(failure -> socket.close());
    }

    /**
     * @param whenAnswered
     *        gets the status
     */
    void send(Buffer request, IntConsumer whenAnswered) {
        answered = whenAnswered;
        socket.write(request);
    }

    void close() {
        socket.close();
    }

    private void read(Buffer part) {
        begun = begun == null ? part : begun.appendBuffer(part);
        var bytes = begun.getBytes();
        if (isWhole(bytes)) {
            begun = null;
            answered.accept(digits(bytes, STATUS_AT));
        }
    }

    private static boolean isWhole(byte[] bytes) {
        int length = 0;
        int line = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                if (i - line <= 1) {
                    return bytes.length > i + length;
                }
                if (isLength(bytes, line, i)) {
                    length = digits(bytes, line + LENGTH.length + 1);
                }
                line = i + 1;
            }
        }
        return false;
    }

    private static boolean isLength(byte[] bytes, int from, int end) {
        int same = 0;
        while (same < LENGTH.length && from + same < end && (bytes[from + same] | LOWER_CASE) == LENGTH[same]) {
            same++;
        }
        return same == LENGTH.length;
    }

    private static int digits(byte[] bytes, int from) {
        int number = 0;
        for (int i = from; bytes[i] >= '0' && bytes[i] <= '9'; i++) {
            number = number * 10 + bytes[i] - '0';
        }
        return number;
    }
}
