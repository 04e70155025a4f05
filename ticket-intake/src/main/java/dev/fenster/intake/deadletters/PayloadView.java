package dev.fenster.intake.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.Base64;

/**
 * The beginning of a payload, 64 KiB at most.
 *
 * @param encoding
 *        {@code text}, or {@code base64} where it is no UTF-8
 * @param truncated
 *        whether there is more
 * @param address
 *        of the whole payload, byte by byte
 */
record PayloadView(String encoding, String content, boolean truncated, String address) {
    private static final int MOST_BYTES = 64 * 1024;

    static PayloadView of(byte[] payload, String address) {
        boolean truncated = payload.length > MOST_BYTES;
        var text = CharBuffer.allocate(MOST_BYTES);
        var decoder = UTF_8.newDecoder();
        var beginning = ByteBuffer.wrap(payload, 0, Math.min(payload.length, MOST_BYTES));
        // What is cut off may end in the middle of a character, which is left out then.
        if (decoder.decode(beginning, text, !truncated).isError()) {
            var bytes = Arrays.copyOf(payload, Math.min(payload.length, MOST_BYTES));
            return new PayloadView("base64", Base64.getEncoder().encodeToString(bytes), truncated, address);
        }
        return new PayloadView("text", text.flip().toString(), truncated, address);
    }
}
