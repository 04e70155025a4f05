package dev.fenster.intake.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/** Undoes base64 and quoted-printable as far as it can be undone: what is broken in it is left out or left as it is. */
final class TransferEncoding {
    private static final int MOST_ILLEGAL_IN_THOUSAND = 20;
    private static final int SOME_ILLEGAL = 3;

    private TransferEncoding() {}

    /**
     * @param encoding
     *        the value of Content-Transfer-Encoding, or null
     */
    static byte[] decode(byte[] raw, String encoding) {
        return switch (name(encoding)) {
            case "base64" -> isBase64(raw) ? base64(raw) : raw;
            case "quoted-printable" -> quotedPrintable(raw);
            default -> raw;
        };
    }

    /** Each run between paddings is a piece of its own, as when a gateway joined two. */
    static byte[] base64(byte[] raw) {
        var decoded = new ByteArrayOutputStream(raw.length);
        var run = new ByteArrayOutputStream(raw.length);
        for (byte each : raw) {
            if (digit(each) != 0) {
                run.write(digit(each));
            } else if (each == '=') {
                decodeRun(run, decoded);
            }
        }
        decodeRun(run, decoded);
        return decoded.toByteArray();
    }

    static byte[] quotedPrintable(byte[] raw) {
        var decoded = new ByteArrayOutputStream(raw.length);
        for (int i = 0; i < raw.length; i++) {
            int softBreak = raw[i] == '=' ? softBreak(raw, i + 1) : 0;
            if (raw[i] != '=') {
                decoded.write(raw[i]);
            } else if (softBreak > 0) {
                i = softBreak - 1;
            } else if (i + 2 < raw.length && hex(raw[i + 1]) >= 0 && hex(raw[i + 2]) >= 0) {
                decoded.write(hex(raw[i + 1]) * 16 + hex(raw[i + 2]));
                i += 2;
            } else {
                decoded.write(raw[i]);
            }
        }
        return decoded.toByteArray();
    }

    /** @return where the text goes on after blanks and a line break, or 0 when there is none */
    private static int softBreak(byte[] raw, int from) {
        int i = from;
        while (i < raw.length && (raw[i] == ' ' || raw[i] == '\t' || raw[i] == '\r')) {
            i++;
        }
        return i == raw.length ? i : raw[i] == '\n' ? i + 1 : 0;
    }

    private static void decodeRun(ByteArrayOutputStream run, ByteArrayOutputStream decoded) {
        var digits = run.toByteArray();
        int whole = digits.length % 4 == 1 ? digits.length - 1 : digits.length;
        decoded.writeBytes(Base64.getDecoder().decode(new String(digits, 0, whole, StandardCharsets.ISO_8859_1)));
        run.reset();
    }

    /** A text that only says to be base64 has blanks and full stops. */
    private static boolean isBase64(byte[] raw) {
        long blanks = 0;
        long illegal = 0;
        for (byte each : raw) {
            blanks += each == ' ' ? 1 : 0;
            illegal += digit(each) == 0 && each != '=' && each != ' ' && each != '\r' && each != '\n' ? 1 : 0;
        }
        long most = (long) raw.length * MOST_ILLEGAL_IN_THOUSAND;
        return blanks * 1000 <= most && (illegal - SOME_ILLEGAL) * 1000 <= most;
    }

    /** @return the digit in base64's own alphabet, also of that for URLs; 0 for what is none */
    private static byte digit(byte each) {
        boolean own = each >= 'A' && each <= 'Z' || each >= 'a' && each <= 'z' || each >= '0' && each <= '9' || each == '+'
                || each == '/';
        return own ? each : each == '-' ? (byte) '+' : each == '_' ? (byte) '/' : 0;
    }

    private static int hex(byte digit) {
        return Character.digit(digit, 16);
    }

    private static String name(String encoding) {
        return encoding == null ? "" : encoding.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-].*$", "");
    }
}
