package dev.fenster.intake.access;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

import org.jboss.logging.Logger;

/**
 * What a client of another vendor's API sends as its credential, with an API key where the vendor's token would be: the password
 * of basic authentication, whose user is {@code <e-mail address>/token}, or a bearer token.
 *
 * @param key
 *        empty when there is none
 */
record ForeignCredential(Optional<String> key, boolean isBearer) {
    private static final Logger LOG = Logger.getLogger(ForeignCredential.class);
    private static final String BASIC = "Basic ";
    private static final String BEARER = "Bearer ";
    private static final ForeignCredential NONE = new ForeignCredential(Optional.empty(), false);

    /**
     * @param authorization
     *        the header; may be null
     */
    static ForeignCredential of(String authorization) {
        if (authorization == null) {
            return NONE;
        }
        if (authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return new ForeignCredential(Optional.of(authorization.substring(BEARER.length()).strip()), true);
        }
        return authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())
                ? new ForeignCredential(password(authorization.substring(BASIC.length()).strip()), false)
                : NONE;
    }

    /** A person's token has three parts. */
    boolean looksLikeJwt() {
        return key.isPresent() && key.get().chars().filter(c -> c == '.').count() == 2;
    }

    private static Optional<String> password(String pair) {
        try {
            var decoded = new String(Base64.getDecoder().decode(pair), StandardCharsets.UTF_8);
            return Optional.of(decoded.substring(decoded.indexOf(':') + 1));
        } catch (IllegalArgumentException e) {
            LOG.debugf("A password of basic authentication is no Base64: %s", e.getClass());
            return Optional.of("");
        }
    }
}
