package dev.fenster.intake.signature;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A keyed hash of the body in a header, as most vendors send it.
 *
 * @param algorithm
 *        as Java calls it: HmacSHA256, HmacSHA1 or HmacSHA512
 * @param header
 *        that holds the hash
 * @param prefix
 *        before the hash, e.g. {@code sha256=}
 * @param encoding
 *        of the hash: hex or base64
 * @param signed
 *        what is hashed, with {body} and {timestamp} in their places
 * @param timestampHeader
 *        that holds the time of signing; null where the vendor sends none
 */
record HmacScheme(String algorithm, String header, String prefix, Encoding encoding, String signed, String timestampHeader)
        implements
            SignatureScheme {
    private static final String BODY = "{body}";
    private static final String TIMESTAMP = "{timestamp}";

    enum Encoding {
        HEX, BASE64
    }

    HmacScheme {
        prefix = prefix == null ? "" : prefix;
        signed = signed == null ? BODY : signed;
    }

    @Override
    public Optional<String> refusal(ReceivedRequest request, List<String> secrets, Instant now) {
        var sent = request.header(header);
        if (sent.isEmpty()) {
            return Optional.of("The header " + header + " with the signature is missing.");
        }
        var time = timestampHeader == null ? Optional.of("") : request.header(timestampHeader);
        if (time.isEmpty()) {
            return Optional.of("The header " + timestampHeader + " with the time of signing is missing.");
        }
        var content = content(request.body(), time.get());
        if (!Macs.fitsOne(sent.get(), secrets, secret -> prefix + encoded(Macs.mac(algorithm, secret, content)))) {
            return Optional
                    .of("The signature in the header " + header + " does not fit. Check the secret of the source, and that "
                            + "nothing between the sender and Fenster changes the body.");
        }
        return timestampHeader == null ? Optional.empty() : Freshness.refusal(time.get(), now);
    }

    private byte[] content(byte[] body, String time) {
        var content = new ByteArrayOutputStream();
        var parts = signed.replace(TIMESTAMP, time).split("\\{body}", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                content.writeBytes(body);
            }
            content.writeBytes(parts[i].getBytes(StandardCharsets.UTF_8));
        }
        return content.toByteArray();
    }

    private String encoded(byte[] hash) {
        return encoding == Encoding.BASE64 ? Base64.getEncoder().encodeToString(hash) : HexFormat.of().formatHex(hash);
    }
}
