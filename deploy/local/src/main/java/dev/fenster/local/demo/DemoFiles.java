package dev.fenster.local.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The texts and tables below {@code resources/demo}. */
final class DemoFiles {

    private static final CSVFormat TABLE = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private DemoFiles() {}

    static String text(String name) {
        try (InputStream file = DemoFiles.class.getResourceAsStream("/demo/" + name)) {
            if (file == null) {
                throw new IllegalStateException("The demo file " + name + " is missing from this build");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The demo file " + name + " cannot be read", e);
        }
    }

    static List<Map<String, String>> table(String name) {
        try (var records = TABLE.parse(new StringReader(text(name)))) {
            return records.stream().map(CSVRecord::toMap).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The demo table " + name + " cannot be read", e);
        }
    }
}
