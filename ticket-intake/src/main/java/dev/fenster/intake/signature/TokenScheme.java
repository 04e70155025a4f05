package dev.fenster.intake.signature;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jboss.logging.Logger;

/**
 * The secret itself, for vendors that sign nothing: in a header of their own, as bearer token, as password of basic
 * authentication, or as parameter {@code token} of the URL.
 *
 * @param header
 *        the vendor's own header; null where it has none
 */
record TokenScheme(String header) implements SignatureScheme {
    private static final Logger LOG = Logger.getLogger(TokenScheme.class);
    private static final String OWN_HEADER = "X-Fenster-Token";
    private static final String BEARER = "Bearer ";
    private static final String BASIC = "Basic ";

    @Override
    public Optional<String> refusal(ReceivedRequest request, List<String> secrets, Instant now) {
        var sent = candidates(request).toList();
        if (sent.isEmpty()) {
            return Optional.of("No token was sent. Send the secret of the source in the header "
                    + (header == null ? OWN_HEADER : header)
                    + ", as bearer token, as password of basic authentication, or as parameter token of the URL.");
        }
        return sent.stream().anyMatch(token -> Macs.fitsOne(token, secrets, secret -> secret))
                ? Optional.empty()
                : Optional.of("The token is not the secret of this source.");
    }

    private Stream<String> candidates(ReceivedRequest request) {
        var authorization = request.header("Authorization");
        return Stream.of(header == null ? Optional.<String>empty() : request.header(header), request.header(OWN_HEADER),
                authorization.filter(value -> value.startsWith(BEARER)).map(value -> value.substring(BEARER.length()).strip()),
                authorization.filter(value -> value.startsWith(BASIC)).flatMap(TokenScheme::password),
                Optional.ofNullable(request.query().get("token"))).flatMap(Optional::stream);
    }

    private static Optional<String> password(String basic) {
        try {
            var pair = new String(Base64.getDecoder().decode(basic.substring(BASIC.length()).strip()), StandardCharsets.UTF_8);
            return Optional.of(pair.substring(pair.indexOf(':') + 1));
        } catch (IllegalArgumentException e) {
            LOG.debugf("A password of basic authentication is no Base64: %s", e.getClass());
            return Optional.empty();
        }
    }
}
