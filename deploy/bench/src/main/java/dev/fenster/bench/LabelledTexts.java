package dev.fenster.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Texts and where they belong, from a CSV file with the header {@code text,category}. */
final class LabelledTexts {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    /**
     * @param category
     *        empty when the file does not say it
     */
    record LabelledText(String text, String category) {}

    private LabelledTexts() {}

    /**
     * @throws IllegalArgumentException
     *         when there is no column {@code text}
     */
    static List<LabelledText> read(Path file) throws IOException {
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8); var parser = FORMAT.parse(reader)) {
            var columns = parser.getHeaderNames();
            var text = column(columns, "text");
            var category = column(columns, "category");
            if (text < 0) {
                throw new IllegalArgumentException(file + " has no column text: its first line must be text,category");
            }
            return parser.stream().map(row -> new LabelledText(value(row, text), value(row, category))).toList();
        }
    }

    private static int column(List<String> columns, String name) {
        for (var i = 0; i < columns.size(); i++) {
            if (columns.get(i).replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT).equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private static String value(CSVRecord row, int column) {
        return column < 0 || column >= row.size() ? "" : row.get(column);
    }
}
