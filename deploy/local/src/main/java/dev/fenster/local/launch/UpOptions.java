package dev.fenster.local.launch;

import java.nio.file.Path;

/**
 * What a person asks of {@code up}.
 *
 * @param home
 *        the checkout
 * @param demo
 *        null: load the demo on the first start, or go on where one was cut off
 * @param fresh
 *        forget what was kept before
 */
record UpOptions(Path home, DataDirectory data, PortPlan ports, Boolean demo, boolean fresh) {
    boolean wantsDemo(boolean byDefault) {
        return demo == null ? byDefault : demo;
    }
}
