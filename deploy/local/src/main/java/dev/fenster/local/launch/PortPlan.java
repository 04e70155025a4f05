package dev.fenster.local.launch;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.fenster.local.infrastructure.FreePorts;

/**
 * The ports of one Fenster on this machine, counted up from its base.
 *
 * @param base
 *        port of the one origin that people and integrations use
 */
public record PortPlan(int base) {
    private static final int SERVICES = 4;
    private static final int LAST_OFFSET = 8;

    public PortPlan {
        if (base < 1024 || base + LAST_OFFSET > 65535) {
            throw new IllegalArgumentException(
                    "--port takes a number from 1024 to " + (65535 - LAST_OFFSET) + "; it was " + base);
        }
    }

    /** @return ports that nothing listens on at the moment */
    static PortPlan free() {
        return Stream.generate(() -> new PortPlan(FreePorts.next()))
                .filter(plan -> plan.all().stream().allMatch(FreePorts::isFree)).findFirst().orElseThrow();
    }

    public int service(int index) {
        if (index < 0 || index >= SERVICES) {
            throw new IllegalArgumentException("There are " + SERVICES + " services");
        }
        return base + 1 + index;
    }

    public int smtp() {
        return base + 5;
    }

    public int kafka() {
        return base + 6;
    }

    public int kafkaController() {
        return base + 7;
    }

    public int postgres() {
        return base + LAST_OFFSET;
    }

    public List<Integer> all() {
        return IntStream.rangeClosed(base, base + LAST_OFFSET).boxed().toList();
    }

    public String origin() {
        return "http://localhost:" + base;
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + kafka();
    }
}
