package dev.fenster.local.launch;

/** One process of a local Fenster that can be started, watched and stopped. */
interface Part {
    String name();

    /** Starts the process and returns at once or when it is up, whichever comes naturally to it. */
    void start();

    /** @return the running process */
    ProcessHandle process();

    boolean isAlive();

    boolean isReady();

    /** Stops in order and returns when it is gone. */
    void stop();
}
