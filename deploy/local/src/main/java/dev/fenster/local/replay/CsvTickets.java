package dev.fenster.local.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.fenster.local.api.Posting;

/**
 * A CSV of texts as tickets. Columns: {@code text}, and if they are there {@code externalId, subject, occurredAt,
 * language, category}. A row without an externalId is named by its file and number, so that a second replay of the file
 * posts the same tickets.
 */
final class CsvTickets {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final List<String> COPIED = List.of("text", "subject", "occurredAt", "language");
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true).get();

    private final String source;
    private final String channel;

    CsvTickets(String source, String channel) {
        this.source = source;
        this.channel = channel;
    }

    /**
     * @throws IllegalArgumentException
     *         when the file has no column {@code text}
     */
    List<Posting.Request> read(Path file) {
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8); var records = FORMAT.parse(reader)) {
            if (!records.getHeaderNames().contains("text")) {
                throw new IllegalArgumentException(file + " has no column \"text\"; its columns are "
                        + String.join(", ", records.getHeaderNames()) + ".");
            }
            var requests = new ArrayList<Posting.Request>();
            for (var row : records) {
                requests.add(request(row, file));
            }
            return requests;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Posting.Request request(CSVRecord row, Path file) throws IOException {
        var ticket = MAPPER.createObjectNode().put("source", source).put("channel", channel);
        var given = value(row, "externalId");
        var externalId = given == null ? file.getFileName() + "#" + row.getRecordNumber() : given;
        ticket.put("externalId", externalId);
        COPIED.forEach(column -> putIfPresent(ticket, column, value(row, column)));
        var category = value(row, "category");
        if (category != null) {
            ticket.putArray("tags").add(category);
        }
        return new Posting.Request("/api/v1/tickets", externalId, MAPPER.writeValueAsString(ticket));
    }

    private static void putIfPresent(ObjectNode ticket, String field, String value) {
        if (value != null) {
            ticket.put(field, value);
        }
    }

    private static String value(CSVRecord row, String column) {
        return row.isSet(column) && !row.get(column).isBlank() ? row.get(column) : null;
    }
}
