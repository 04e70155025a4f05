package dev.fenster.intake.kind;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

import dev.fenster.intake.kind.Kind.Challenge;
import dev.fenster.intake.signature.SignatureScheme;

/** All kinds, as {@code kinds/index.txt} lists them. */
@Singleton
public class Kinds {
    private static final int DEFAULT_LARGEST_BODY = 1024 * 1024;
    private static final JsonMapper MAPPER = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS).build();

    private final Map<String, Kind> byName = new TreeMap<>();

    Kinds() {
        text("index.txt").lines().filter(name -> !name.isBlank()).forEach(name -> byName.put(name, read(name)));
    }

    public Optional<Kind> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public List<Kind> all() {
        return List.copyOf(byName.values());
    }

    private record KindFile(String title, List<String> accepts, List<SignatureScheme> authentication, Challenge challenge,
            Integer largestBody, boolean ownMapping, Kind.PageRules page) {}

    private static Kind read(String name) {
        try {
            var file = MAPPER.readValue(text(name + "/kind.json"), KindFile.class);
            return new Kind(name, file.title(), file.accepts(), file.authentication(), file.challenge(),
                    file.largestBody() == null ? DEFAULT_LARGEST_BODY : file.largestBody(),
                    file.ownMapping() ? null : Mapping.of(text(name + "/mapping.jsonata")), file.page());
        } catch (IOException e) {
            throw new UncheckedIOException("kinds/" + name + "/kind.json cannot be read", e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("kinds/" + name + "/mapping.jsonata is wrong: " + e.getMessage(), e);
        }
    }

    private static String text(String path) {
        try (var file = Kinds.class.getResourceAsStream("/kinds/" + path)) {
            if (file == null) {
                throw new IllegalStateException("kinds/" + path + " is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("kinds/" + path + " cannot be read", e);
        }
    }
}
