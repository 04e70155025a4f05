package dev.fenster.intake.signature;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Twilio's signature: of the URL and the sorted fields of a form, or of the URL alone, which then holds the hash of the body.
 * Source: https://www.twilio.com/docs/usage/security
 */
record TwilioScheme() implements SignatureScheme {
    private static final String HEADER = "X-Twilio-Signature";
    private static final String BODY_HASH = "bodySHA256";

    @Override
    public Optional<String> refusal(ReceivedRequest request, List<String> secrets, Instant now) {
        var sent = request.header(HEADER);
        if (sent.isEmpty()) {
            return Optional.of("The header " + HEADER + " with the signature is missing.");
        }
        var content = content(request).getBytes(StandardCharsets.UTF_8);
        boolean fits = Macs.fitsOne(sent.get(), secrets,
                secret -> Base64.getEncoder().encodeToString(Macs.mac("HmacSHA1", secret, content)));
        return fits && bodyFits(request)
                ? Optional.empty()
                : Optional.of("The signature in the header " + HEADER + " does not fit. Check that the secret of the source is "
                        + "Twilio's auth token and that Twilio calls exactly " + request.url());
    }

    private static String content(ReceivedRequest request) {
        var content = new StringBuilder(request.url());
        new TreeMap<>(request.form().fields()).forEach((name, values) -> values.stream().distinct().sorted()
                .forEach(value -> content.append(name).append(value)));
        return content.toString();
    }

    private static boolean bodyFits(ReceivedRequest request) {
        var hash = request.query().get(BODY_HASH);
        return hash == null
                ? !request.form().fields().isEmpty() || request.body().length == 0
                : Macs.same(hash, sha256(request.body()));
    }

    private static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
