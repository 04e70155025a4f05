package dev.fenster.intake.access;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Singleton;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;

/** The keys that this instance knows, found by their hash: the time a look-up takes says nothing about any key. */
@Singleton
class ApiKeys {
    static final String SOURCES = "sources";

    private final Map<String, ApiKey> byId = new ConcurrentHashMap<>();
    private final Map<String, SecurityIdentity> validByHash = new ConcurrentHashMap<>();
    private volatile boolean complete;

    Optional<SecurityIdentity> identity(String key) {
        return Optional.ofNullable(validByHash.get(KeySecret.hash(key)));
    }

    Optional<ApiKey> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    List<ApiKey> valid() {
        return byId.values().stream().filter(ApiKey::isValid).sorted(Comparator.comparing(ApiKey::id)).toList();
    }

    /** A revocation is final: what is read late does not undo it. */
    synchronized void put(ApiKey key) {
        var former = byId.get(key.id());
        if (former != null && !former.isValid()) {
            return;
        }
        remove(key.id());
        byId.put(key.id(), key);
        if (key.isValid()) {
            validByHash.put(key.hash(), identity(key));
        }
    }

    synchronized void remove(String id) {
        var former = byId.remove(id);
        if (former != null) {
            validByHash.remove(former.hash());
        }
    }

    /** @return whether the topic was read to its end once, so that an unknown key is a wrong key */
    boolean isComplete() {
        return complete;
    }

    void complete() {
        complete = true;
    }

    private static SecurityIdentity identity(ApiKey key) {
        return QuarkusSecurityIdentity.builder().setPrincipal(new QuarkusPrincipal("api-key/" + key.id()))
                .addRole(Roles.INTEGRATION).addAttribute(SOURCES, Set.copyOf(key.sources())).build();
    }
}
