package dev.fenster.local.launch;

import dev.fenster.local.infrastructure.FreePorts;

/** What must hold before anything is started, each with the one sentence that says what to do. */
final class Preconditions {
    private Preconditions() {}

    static void portsAreFree(PortPlan ports) {
        for (int port : ports.all()) {
            if (!FreePorts.isFree(port)) {
                int other = ports.base() > 40000 ? ports.base() - 1000 : ports.base() + 1000;
                throw new LaunchException("Port " + port + " is in use by another program: stop that program, or start"
                        + " Fenster elsewhere with deploy/local/up --port " + other + ".");
            }
        }
    }
}
