package dev.fenster.bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;

import com.sun.management.OperatingSystemMXBean;

/** What the process uses of its processors, with all of its threads, from now on. */
final class ProcessorTime {
    private final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private final long begin = system.getProcessCpuTime();

    double millis() {
        return (system.getProcessCpuTime() - begin) / (double) Duration.ofMillis(1).toNanos();
    }
}
