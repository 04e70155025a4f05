package dev.fenster.e2e.running;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** Ports of this machine on which nothing listens. */
final class FreePorts {
    private static final int NEEDED = 9;
    private static final int TRIES = 200;

    private FreePorts() {}

    /** @return the first of nine; below the range from which the system draws ports for outgoing connections */
    static int nineInARow() {
        return ThreadLocalRandom.current().ints(TRIES, 12_000, 32_000)
                .filter(base -> IntStream.range(base, base + NEEDED).allMatch(FreePorts::isFree)).findFirst()
                .orElseThrow(() -> new IllegalStateException("There are no nine free ports in a row"));
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            System.getLogger(FreePorts.class.getName()).log(System.Logger.Level.DEBUG, "Port {0} is taken: {1}", port, e);
            return false;
        }
    }
}
