package dev.fenster.e2e.architecture.planted.forget;

/** Breaks: nothing is sent and forgotten. */
class CarelessSender {
    interface Emitter {
        void sendAndForget(String payload);
    }

    void send(Emitter emitter) {
        emitter.sendAndForget("lost");
    }
}
