package dev.fenster.intake.access;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import dev.fenster.intake.configuration.ConfigurationPart;
import dev.fenster.intake.limit.Limits;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;

/** The keys that this instance knows, found by their hash: the time a look-up takes says nothing about any key. */
@Singleton
class ApiKeys implements ConfigurationPart {
    static final String SOURCES = "sources";
    static final String CONVERSATIONS = "conversations";

    private final Map<String, ApiKey> byId = new ConcurrentHashMap<>();
    private final Map<String, SecurityIdentity> validByHash = new ConcurrentHashMap<>();
    private final List<ApiKey> seed;

    ApiKeys(AccessConfig config) {
        seed = config.seedFile().map(ApiKeySeed::read).orElse(List.of());
    }

    Optional<SecurityIdentity> identity(String key) {
        return Optional.ofNullable(validByHash.get(KeySecret.hash(key)));
    }

    Optional<ApiKey> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    List<ApiKey> valid() {
        return byId.values().stream().filter(ApiKey::isValid).sorted(Comparator.comparing(ApiKey::id)).toList();
    }

    @Override
    public String prefix() {
        return "api-key/";
    }

    @Override
    public void put(byte[] json) {
        put(ApiKeyJson.read(json));
    }

    @Override
    public synchronized void remove(String id) {
        var former = byId.remove(id);
        if (former != null) {
            validByHash.remove(former.hash());
        }
    }

    /** The keys of the seed file whose id was never known. */
    @Override
    public Map<String, Object> missing() {
        return seed.stream().filter(key -> !byId.containsKey(key.id()))
                .collect(Collectors.toMap(ApiKey::id, Function.identity()));
    }

    /** A revocation is final: what is read late does not undo it. */
    private synchronized void put(ApiKey key) {
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

    private static SecurityIdentity identity(ApiKey key) {
        return QuarkusSecurityIdentity.builder().setPrincipal(new QuarkusPrincipal("api-key/" + key.id()))
                .addRole(Roles.INTEGRATION).addAttribute(SOURCES, Set.copyOf(key.sources()))
                .addAttribute(CONVERSATIONS, key.conversations()).addAttribute(Limits.ATTRIBUTE, key.limits()).build();
    }
}
