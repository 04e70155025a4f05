package dev.fenster.intake.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.vertx.core.buffer.Buffer;

class LineSplitterTest {
    private final List<String> lines = new ArrayList<>();
    private final LineSplitter splitter = new LineSplitter(5,
            line -> lines.add(line == null ? "too long" : new String(line, StandardCharsets.UTF_8)));

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 100})
    void lines_are_the_same_however_they_arrive(int size) {
        var sent = "ab\n\näöx\n12345\n123456\nend".getBytes(StandardCharsets.UTF_8);

        for (int from = 0; from < sent.length; from += size) {
            splitter.handle(Buffer.buffer(sent).slice(from, Math.min(sent.length, from + size)));
        }
        splitter.end();

        assertThat(lines).containsExactly("ab", "", "äöx", "12345", "too long", "end");
    }

    @Test
    void nothing_follows_a_last_line_feed() {
        splitter.handle(Buffer.buffer("ab\n"));
        splitter.end();

        assertThat(lines).containsExactly("ab");
    }
}
