package dev.fenster.intake.signature;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Mailgun's signature of a time and a token, in fields beside the mail. Source:
 * https://documentation.mailgun.com/docs/mailgun/user-manual/webhooks/securing-webhooks
 */
record MailgunScheme() implements SignatureScheme {

    @Override
    public Optional<String> refusal(ReceivedRequest request, List<String> secrets, Instant now) {
        var time = request.field("timestamp");
        var token = request.field("token");
        var sent = request.field("signature");
        if (time.isEmpty() || token.isEmpty() || sent.isEmpty()) {
            return Optional.of("The fields timestamp, token and signature are missing.");
        }
        var content = (time.get() + token.get()).getBytes(StandardCharsets.UTF_8);
        return Macs.fitsOne(sent.get(), secrets, secret -> HexFormat.of().formatHex(Macs.mac("HmacSHA256", secret, content)))
                ? Freshness.refusal(time.get(), now)
                : Optional.of(
                        "The signature does not fit. Check that the secret of the source is Mailgun's HTTP webhook signing key.");
    }
}
