package dev.fenster.intake.page;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import dev.fenster.intake.problem.ProblemException;
import io.github.bucket4j.Bucket;
import io.vertx.core.net.SocketAddress;

/**
 * How often one address may post to one source, on this instance. It remembers the addresses that posted last and no more than
 * {@value #MOST_ADDRESSES}; of IPv6 the first 64 bits count, which is what one household has.
 */
@Singleton
public class AddressLimit {
    private static final Logger LOG = Logger.getLogger(AddressLimit.class);
    private static final int MOST_ADDRESSES = 20_000;
    private static final int NETWORK_BYTES = 8;
    private static final float LOAD = 0.75f;

    private final Map<String, Bucket> buckets = new LinkedHashMap<>(256, LOAD, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    /**
     * Takes one post off what the address has left.
     *
     * @param address
     *        of the client, as far as Quarkus' proxy settings let a proxy name it
     * @throws ProblemException
     *         429 when nothing is left
     */
    public void take(String source, SocketAddress address, int perMinute) {
        var probe = bucket(source + " " + perMinute + " " + network(address), perMinute).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            long wait = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
            throw ProblemException.tooManyRequests("More than " + perMinute + " posts a minute came from this address. Wait "
                    + wait + " seconds.", wait);
        }
    }

    private Bucket bucket(String key, int perMinute) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(key, each -> Bucket.builder()
                    .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1))).build());
        }
    }

    static String network(SocketAddress address) {
        var host = String.valueOf(address == null ? null : address.hostAddress());
        try {
            return host.indexOf(':') >= 0 && InetAddress.getByName(host) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES))
                    : host;
        } catch (UnknownHostException e) {
            LOG.debugf("No address: %s", e.getClass());
            return host;
        }
    }
}
