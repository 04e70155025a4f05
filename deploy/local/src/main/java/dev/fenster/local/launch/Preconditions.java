package dev.fenster.local.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** What must hold before anything is started, each with the one sentence that says what to do. */
final class Preconditions {
    private Preconditions() {}

    static void portsAreFree(PortPlan ports) {
        for (int port : ports.all()) {
            try (var socket = new ServerSocket()) {
                socket.setReuseAddress(true);
                socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
            } catch (IOException e) {
                int other = ports.base() > 40000 ? ports.base() - 1000 : ports.base() + 1000;
                throw new LaunchException("Port " + port + " is in use by another program: stop that program, or start"
                        + " Fenster elsewhere with deploy/local/up --port " + other + ".", e);
            }
        }
    }
}
