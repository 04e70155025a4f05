package dev.fenster.routing.catalogue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Who takes care for the owners of a catalogue. */
public final class OwnersOnDuty {
    private final Map<String, Owner> owners = new HashMap<>();
    private final OwnerOnDutyPolicy policy = new OwnerOnDutyPolicy();

    public OwnersOnDuty(Catalogue catalogue) {
        catalogue.owners().forEach(owner -> owners.put(owner.key(), owner));
    }

    /**
     * @param key
     *        of an owner in the catalogue
     */
    public OwnerOnDutyPolicy.OnDuty of(String key, LocalDate day) {
        return policy.choose(owner(key), owners, day);
    }

    /**
     * @param key
     *        of an owner in the catalogue
     */
    public Owner owner(String key) {
        return Objects.requireNonNull(owners.get(key), key);
    }
}
