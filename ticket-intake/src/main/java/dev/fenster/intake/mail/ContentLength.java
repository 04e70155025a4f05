package dev.fenster.intake.mail;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/** Counts how long a file is without keeping it. Of a broken one it is about right. */
final class ContentLength {
    private static final int PIECE = 8192;

    private int bytes;
    private int digits;
    private int escaped;
    private byte last;
    private byte lastButOne;

    private ContentLength() {}

    /**
     * @param encoding
     *        the value of Content-Transfer-Encoding, or null
     */
    static int of(InputStream raw, String encoding) throws IOException {
        var length = new ContentLength();
        var piece = new byte[PIECE];
        int read = raw.read(piece);
        while (read > 0) {
            for (int i = 0; i < read; i++) {
                length.add(piece[i]);
            }
            read = raw.read(piece);
        }
        return length.after(encoding == null ? "" : encoding.strip().toLowerCase(Locale.ROOT));
    }

    private void add(byte each) {
        bytes++;
        digits += each > ' ' && each != '=' ? 1 : 0;
        // =\n and =XX stand for nothing and for one byte, =\r\n for nothing as well.
        if (last == '=' && each == '\n') {
            escaped += 2;
        } else if (lastButOne == '=' && (each == '\n' && last == '\r')) {
            escaped += 3;
        } else if (lastButOne == '=' && isHex(last) && isHex(each)) {
            escaped += 2;
        }
        lastButOne = last;
        last = each;
    }

    private int after(String encoding) {
        return switch (encoding) {
            case "base64" -> (int) (digits * 3L / 4);
            case "quoted-printable" -> bytes - escaped;
            default -> bytes;
        };
    }

    private static boolean isHex(byte digit) {
        return Character.digit(digit, 16) >= 0;
    }
}
