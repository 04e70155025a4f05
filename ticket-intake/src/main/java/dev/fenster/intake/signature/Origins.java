package dev.fenster.intake.signature;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

import org.jboss.logging.Logger;

/** Origins of web pages, as browsers write them. */
public final class Origins {
    private static final Logger LOG = Logger.getLogger(Origins.class);
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private Origins() {}

    /**
     * @param address
     *        of a page or an origin
     * @return scheme, host and port that is not the usual one, in lower case, as browsers write an origin; empty for anything else
     */
    public static Optional<String> of(String address) {
        try {
            var uri = new URI(address.strip());
            var scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            boolean usual = uri.getPort() < 0 || uri.getPort() == (scheme.equals("https") ? HTTPS : HTTP);
            return uri.getHost() != null && (scheme.equals("https") || scheme.equals("http"))
                    ? Optional.of(scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + (usual ? "" : ":" + uri.getPort()))
                    : Optional.empty();
        } catch (URISyntaxException e) {
            // Without its message, which would quote the sender.
            LOG.tracef("No address of a page: %s", e.getClass());
            return Optional.empty();
        }
    }
}
