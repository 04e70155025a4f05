package dev.fenster.intake.access;

import java.time.Clock;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.fenster.intake.configuration.ConfigurationPart;
import dev.fenster.intake.configuration.DeclaredSection;
import dev.fenster.intake.request.Fields;
import dev.fenster.intake.request.TimeWindow;

/** The API keys in the configuration file: each with an id, and the key itself or its hash. */
@Singleton
class DeclaredApiKeys implements DeclaredSection<ApiKey> {
    private static final int KEY_LIMIT = 500;
    private static final int SHORTEST_KEY = 32;
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final ApiKeys keys;
    private final Clock clock;

    DeclaredApiKeys(ApiKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "apiKeys";
    }

    @Override
    public ConfigurationPart part() {
        return keys;
    }

    @Override
    public ApiKey read(ObjectNode entry) {
        var fields = Fields.of(entry, TimeWindow.at(clock));
        var id = fields.required("id", fields.line("id", SourceName.LIMIT));
        if (id != null && !SourceName.isValid(id)) {
            fields.wrong("id", SourceName.RULE);
        }
        var hash = hash(fields);
        var request = KeyRequest.read(fields);
        fields.refuseOthers();
        fields.throwIfWrong();
        return new ApiKey(id, request.name(), hash, request.sources(), request.conversations(), request.limits(), true, null,
                null);
    }

    /** @return null when it is wrong */
    private static String hash(Fields fields) {
        var key = fields.line("key", KEY_LIMIT);
        var hash = fields.line("hash", KEY_LIMIT);
        if ((key == null) == (hash == null)) {
            return fields.isWrong("key") || fields.isWrong("hash")
                    ? null
                    : fields.wrong("key", "or hash is required, one of them: the key as {env: NAME} or {file: path}, "
                            + "or its SHA-256 in 64 hexadecimal digits.");
        }
        if (key != null) {
            return key.length() >= SHORTEST_KEY
                    ? KeySecret.hash(key)
                    : fields.wrong("key", "must have at least " + SHORTEST_KEY + " characters, e.g. by openssl rand -hex 32.");
        }
        return HASH.matcher(hash).matches() ? hash : fields.wrong("hash", "must be 64 hexadecimal digits in lower case.");
    }

    @Override
    public String id(ApiKey declared) {
        return declared.id();
    }

    /** A revoked key is left alone: a revocation is final. */
    @Override
    public boolean isKnown(ApiKey declared) {
        return keys.find(declared.id())
                .filter(known -> !known.isValid() || known.createdAt(null).equals(declared)).isPresent();
    }

    @Override
    public Object record(ApiKey declared) {
        return declared.createdAt(clock.instant());
    }

    @Override
    public Set<String> declaredIds() {
        return keys.valid().stream().filter(ApiKey::declared).map(ApiKey::id).collect(Collectors.toSet());
    }
}
