package dev.fenster.routing.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;

import org.apache.commons.csv.CSVFormat;

import dev.fenster.routing.catalogue.SpreadsheetCell;

/** Writes the rows of a report as CSV, a column for each of their fields; lists have blanks between their elements. */
@Provider
@Produces(ReportCsv.TYPE)
public class ReportCsv implements MessageBodyWriter<Report<?>> {
    static final String TYPE = "text/csv";

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return Report.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(Report<?> report, Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType,
            MultivaluedMap<String, Object> headers, OutputStream stream) throws IOException {
        headers.putSingle("Content-Type", TYPE + ";charset=UTF-8");
        var columns = report.rowType().getRecordComponents();
        var out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        var printer = CSVFormat.RFC4180.print(out);
        printer.printRecord(Arrays.stream(columns).map(RecordComponent::getName).toList());
        for (var row : report.rows()) {
            printer.printRecord(Arrays.stream(columns).map(column -> SpreadsheetCell.of(cell(column, row))).toList());
        }
        out.flush();
    }

    private static String cell(RecordComponent column, Record row) {
        try {
            var accessor = column.getAccessor();
            accessor.setAccessible(true);
            var value = accessor.invoke(row);
            return value instanceof Collection<?> list
                    ? list.stream().map(String::valueOf).collect(Collectors.joining(" "))
                    : value == null ? null : value.toString();
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("A record always tells its fields", e);
        }
    }
}
