package dev.fenster.local.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import dev.fenster.local.api.FensterApi;
import dev.fenster.local.api.Posting;
import dev.fenster.local.demo.DemoCatalogue;
import dev.fenster.local.demo.DemoMeeting;
import dev.fenster.local.demo.DemoMonth;
import dev.fenster.local.demo.DemoRequest;
import dev.fenster.local.demo.DemoTicket;

/** Loads the demo through the public API: the catalogue and the meeting first, then a month of tickets that ends now. */
final class DemoLoad {
    private static final String NAME = "demo";
    private static final long SEED = 20260914;
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final ObjectMapper MAPPER = new ObjectMapper().registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS).setSerializationInclusion(JsonInclude.Include.NON_NULL);

    private final FensterApi api;
    private final DataDirectory data;
    private final StatusBoard board;
    private final Clock clock;

    DemoLoad(FensterApi api, DataDirectory data, StatusBoard board, Clock clock) {
        this.api = api;
        this.data = data;
        this.board = board;
        this.clock = clock;
    }

    void run() {
        if (Files.exists(data.demoLoaded())) {
            board.show(NAME, "was loaded before");
            return;
        }
        DemoCatalogue.tables().forEach(table -> api.put("/api/v1/catalogue/" + table, "text/csv", DemoCatalogue.csv(table)));
        api.put("/api/v1/meetings/product-management", "application/json", DemoMeeting.json());
        var requests = new DemoMonth(SEED, until(), ZONE).requests();
        var posted = new AtomicInteger();
        var result = new Posting(api, Posting.Pace.inBatches(0),
                count -> showEvery1000(posted.addAndGet(count), count, requests.size()))
                .post(requests.stream().sorted(Comparator.comparing(DemoRequest::path)).map(DemoLoad::posting).iterator());
        if (result.rejected() > 0) {
            throw new LaunchException("The demo could not be loaded: " + result.reasons());
        }
        write(data.demoLoaded(), clock.instant());
        board.show(NAME, "%d tickets, %d requests".formatted(requests.stream().filter(DemoTicket.class::isInstance).count(),
                result.accepted()));
    }

    private void showEvery1000(int posted, int latest, int all) {
        if (posted / 1000 > (posted - latest) / 1000) {
            board.show(NAME, "%d of %d requests".formatted(posted, all));
        }
    }

    private Instant until() {
        if (!Files.exists(data.demoUntil())) {
            write(data.demoUntil(), clock.instant().truncatedTo(ChronoUnit.MINUTES));
        }
        try {
            return Instant.parse(Files.readString(data.demoUntil()).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, Instant moment) {
        try {
            Files.writeString(file, moment + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Posting.Request posting(DemoRequest request) {
        try {
            return new Posting.Request(request.path(), request.externalId(), MAPPER.writeValueAsString(request));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A demo request is not JSON", e);
        }
    }
}
