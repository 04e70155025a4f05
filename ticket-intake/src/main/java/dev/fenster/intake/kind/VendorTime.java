package dev.fenster.intake.kind;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.jboss.logging.Logger;

/** Times as vendors write them. */
final class VendorTime {
    private static final Logger LOG = Logger.getLogger(VendorTime.class);
    private static final long FIRST_MILLIS = 100_000_000_000L;
    private static final List<DateTimeFormatter> WRITTEN = List.of(DateTimeFormatter.ISO_OFFSET_DATE_TIME,
            DateTimeFormatter.RFC_1123_DATE_TIME,
            DateTimeFormatter.ofPattern("yyyy-MM-dd[' ']['T']HH:mm:ss[.SSSSSS][.SSS][' '][Z][XXX]", Locale.ENGLISH),
            DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss Z yyyy", Locale.ENGLISH));

    private VendorTime() {}

    /**
     * @param value
     *        seconds or milliseconds since 1970 as number or string, RFC 3339, RFC 2822, {@code 2026-11-02 08:15:00 +0100} or
     *        {@code UTC}, X's {@code Mon Nov 02 07:15:00 +0000 2026}
     * @return RFC 3339, or null for anything else
     */
    static String rfc3339(Object value) {
        try {
            if (value instanceof Number number) {
                return epoch(number.doubleValue()).toString();
            }
            return value instanceof String text ? rfc3339(text.strip()) : null;
        } catch (DateTimeException | NumberFormatException e) {
            LOG.debugf("A vendor's time cannot be read: %s", e.getClass());
            return null;
        }
    }

    private static String rfc3339(String text) {
        if (!text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.')) {
            return epoch(Double.parseDouble(text)).toString();
        }
        var zoned = text.endsWith(" UTC") ? text.substring(0, text.length() - 4) + " +0000" : text;
        return WRITTEN.stream().filter(format -> fits(zoned, format)).findFirst()
                .map(format -> OffsetDateTime.parse(zoned, format).toInstant().toString()).orElse(null);
    }

    private static boolean fits(String text, DateTimeFormatter format) {
        var position = new ParsePosition(0);
        return format.parseUnresolved(text, position) != null && position.getIndex() == text.length();
    }

    private static Instant epoch(double value) {
        return Instant.ofEpochMilli(Math.round(value < FIRST_MILLIS ? value * 1000 : value));
    }
}
