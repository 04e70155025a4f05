package dev.fenster.intake.limit;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import dev.fenster.intake.IntakeSettings;
import io.restassured.RestAssured;

/** A request whose sender takes its time. */
final class OpenRequest implements AutoCloseable {
    private final Socket socket = new Socket("localhost", RestAssured.port);

    /**
     * @param length
     *        that is announced
     * @param begin
     *        of the body, all that is sent at first
     */
    OpenRequest(String path, String mediaType, int length, String begin) throws IOException {
        send("""
                POST %s HTTP/1.1
                Host: localhost
                X-API-Key: %s
                Content-Type: %s
                Content-Length: %d

                """.formatted(path, IntakeSettings.ANY_SOURCE_KEY, mediaType, length).replace("\n", "\r\n"));
        send(begin);
    }

    /** @return all that comes until the service closes the connection */
    String answer() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }
}
