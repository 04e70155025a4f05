package dev.fenster.local.launch;

import java.util.List;

/** How the broker's and the services' JVMs are started on one machine. */
public final class JvmOptions {
    /** The broker's heap. */
    public static final int BROKER_MEGABYTES = 192;
    /** The heap of ticket-intake. */
    public static final int INTAKE_MEGABYTES = 112;

    private JvmOptions() {}

    /** The first compiler alone, and a heap that begins small: a faster start and much less memory than by default. */
    public static List<String> of(int heapMegabytes) {
        return List.of("-Xms32m", "-Xmx" + heapMegabytes + "m", "-Xss512k", "-XX:+UseSerialGC", "-XX:-UsePerfData",
                "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8");
    }
}
