package dev.fenster.intake.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.fenster.intake.problem.FieldError;
import dev.fenster.intake.problem.ProblemException;

class DeclarationFileTest {
    @TempDir
    Path directory;

    @Test
    void secrets_stand_elsewhere_and_are_put_in_their_place() throws IOException {
        Files.writeString(directory.resolve("secret"), "from a file\n");
        var file = file("{sources: [{secrets: [{env: DESK}, {file: secret}], product: Kasse}], limits: {env: 5}}");

        var read = new DeclarationFile(file, Map.of("DESK", "from a variable")::get).read();

        assertThat(read).hasToString("{\"sources\":[{\"secrets\":[\"from a variable\",\"from a file\"],\"product\":\"Kasse\"}],"
                + "\"limits\":{\"env\":5}}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rooms: [{name: a}]                                | rooms is not known here. Known are rows.
            rows: a                                           | rows has to be a list.
            rows: [a]                                         | rows[0] has to be a map.
            rows: [{name: a}, {name: a}]                      | rows declares a twice.
            rows: [{name: a}, {age: 3}]                       | rows[1]: name is required.
            rows: [{name: {env: NOWHERE}}]                    | rows[0].name: the environment variable NOWHERE is not set.
            rows: [{names: [a, {file: nowhere}]}]             | rows[0].names[1]: the file nowhere cannot be read: NoSuchFile
            rows: [                                           | It is no YAML near line 1
            rows: {name: a, name: b}                          | It is no YAML near line 1
            rows                                              | It has to be a map
            """)
    void what_is_wrong_is_named(String content, String message) throws IOException {
        var file = file(content);

        assertThatThrownBy(() -> Declaration.of(new DeclarationFile(file, name -> null).read(), List.of(new Rows())))
                .isInstanceOf(IllegalArgumentException.class).hasMessageStartingWith(message);
    }

    private Path file(String content) throws IOException {
        return Files.writeString(directory.resolve("fenster.yaml"), content);
    }

    private record Rows() implements DeclaredSection<String> {
        @Override
        public String name() {
            return "rows";
        }

        @Override
        public ConfigurationPart part() {
            return null;
        }

        @Override
        public String read(ObjectNode entry) {
            if (!entry.has("name")) {
                throw ProblemException.invalid(List.of(new FieldError("name", "is required.")));
            }
            return entry.get("name").asText();
        }

        @Override
        public String id(String declared) {
            return declared;
        }

        @Override
        public boolean isKnown(String declared) {
            return false;
        }

        @Override
        public Object record(String declared) {
            return declared;
        }

        @Override
        public Set<String> declaredIds() {
            return Set.of();
        }
    }
}
