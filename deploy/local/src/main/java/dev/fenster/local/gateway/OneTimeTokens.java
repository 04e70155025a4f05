package dev.fenster.local.gateway;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Tokens that open the door once, each in the fragment of one login link. */
final class OneTimeTokens {
    private final Set<String> open = ConcurrentHashMap.newKeySet();
    private final Supplier<String> random;

    OneTimeTokens(Supplier<String> random) {
        this.random = random;
    }

    String issue() {
        var token = random.get();
        open.add(token);
        return token;
    }

    /** @return true for the first use of a token that was issued, false ever after */
    boolean redeem(String token) {
        return token != null && open.remove(token);
    }
}
