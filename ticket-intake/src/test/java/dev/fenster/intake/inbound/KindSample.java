package dev.fenster.intake.inbound;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A request as a vendor documents it, and the events that it has to end with: {@code kinds/<kind>/samples/<name>.json}. */
record KindSample(String kind, String name, JsonNode content) {
    /** A mapping that each source brings, and mails that Fenster fetches. */
    private static final Set<String> NOT_POSTED_AS_IT_IS = Set.of("custom", "mailbox");
    private static final Path KINDS = Path.of("src/main/resources/kinds");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    static Stream<KindSample> all() {
        return kinds().flatMap(KindSample::of);
    }

    /** @return of each kind one sample that ends with an event */
    static Stream<KindSample> onePerKind() {
        return kinds().flatMap(kind -> of(kind).filter(sample -> !sample.events().isEmpty()).limit(1));
    }

    static Stream<String> kinds() {
        return children(KINDS).stream().filter(Files::isDirectory).map(kind -> kind.getFileName().toString())
                .filter(kind -> !NOT_POSTED_AS_IT_IS.contains(kind));
    }

    static JsonNode kindFile(String kind) {
        return json(KINDS.resolve(kind).resolve("kind.json"));
    }

    JsonNode request() {
        return content.path("request");
    }

    JsonNode events() {
        return content.path("events");
    }

    @Override
    public String toString() {
        return kind + "/" + name;
    }

    private static Stream<KindSample> of(String kind) {
        return children(KINDS.resolve(kind).resolve("samples")).stream()
                .map(file -> new KindSample(kind, file.getFileName().toString(), json(file)));
    }

    private static List<Path> children(Path directory) {
        try (var files = Files.list(directory)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(Path file) {
        try {
            return MAPPER.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
