package dev.fenster.bench;

import java.nio.charset.StandardCharsets;

import io.vertx.core.buffer.Buffer;

/** Tickets as customers write them: 500 characters, with an address and a number that must not stay, numbered from 0. */
final class SampleTickets {
    private static final String TICKET = """
            {"source": "bench", "externalId": "B-000000000", "channel": "chat", "language": "de", "subject": "Die Kasse druckt keine \
            Bons", "text": "Seit dem Update auf 4.3.0 druckt die Kasse in der Filiale keine Bons mehr, die Stornorechnung bleibt in der \
            Warteschlange, und am Abend fehlt der Tagesabschluss. Sie erreichen mich unter +49 30 9018 2094 oder \
            filiale.nord@example.de; die Bestellung war 2026-4711. Der Techniker war gestern da und hat den Drucker getauscht, der \
            Fehler E-1042 kommt aber weiter, auch nach einem Neustart der Kasse und des Routers. Bitte melden Sie sich bald, am \
            Samstag ist bei uns viel los.", "customer": {"email": "filiale.nord@example.de", "phone": "+49 30 90182094", \
            "account": "K-7712"}, "product": "Kasse", "productVersion": "4.3.0", "priority": "high", "tags": ["update"]}""";
    private static final String ID = "B-000000000";

    private final byte[] request;
    private final int lastDigit;

    /**
     * @param head
     *        what stands before the ticket
     */
    private SampleTickets(String head) {
        request = (head + TICKET).getBytes(StandardCharsets.UTF_8);
        lastDigit = (head + TICKET).indexOf(ID) + ID.length() - 1;
    }

    static SampleTickets asRequests(String key) {
        return new SampleTickets("""
                POST /api/v1/tickets HTTP/1.1
                Host: 127.0.0.1
                X-API-Key: %s
                Content-Type: application/json
                Content-Length: %d

                """.formatted(key, TICKET.length()).replace("\n", "\r\n"));
    }

    static SampleTickets asLines() {
        return new SampleTickets("");
    }

    byte[] bytes(int number) {
        var bytes = request.clone();
        int rest = number;
        for (int i = lastDigit; rest > 0; i--) {
            bytes[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        return bytes;
    }

    Buffer buffer(int number) {
        return Buffer.buffer(bytes(number));
    }

    /** @return the number of the ticket that an event is about; negative when it is none of these */
    static int number(String event) {
        var prefix = "\"externalId\":\"B-";
        int at = event.indexOf(prefix);
        return at < 0 ? -1 : Integer.parseInt(event, at + prefix.length(), at + prefix.length() + 9, 10);
    }
}
