package dev.fenster.routing.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Who takes a ticket that no rule matches: the triage owner of its product; if it names no known product, the catalogue's
 * default
 * triage owner; if there is none, the triage owner of the first product by key.
 */
public final class TriagePolicy {
    private static final int SHOWN = 100;

    /**
     * @param owner
     *        key; null while the catalogue has nobody
     * @param explanation
     *        the end of a sentence that begins with why there is a triage
     */
    public record Triage(String owner, String explanation) {}

    /**
     * @param product
     *        the known product of the ticket; null when there is none
     * @param named
     *        what the ticket says about its product; may be null
     */
    public Triage choose(Product product, String named, String defaultTriageOwner, List<Product> products) {
        if (product != null) {
            return new Triage(product.triageOwner(), "it goes to the triage owner of product " + product.key());
        }
        var unknown = named == null || named.isBlank()
                ? "it names no product"
                : "the catalogue does not know its product \"" + named.substring(0, Math.min(SHOWN, named.length())) + "\"";
        return Optional.ofNullable(defaultTriageOwner)
                .or(() -> products.stream().min(Comparator.comparing(Product::key)).map(Product::triageOwner))
                .map(owner -> new Triage(owner, unknown + ", so it goes to the default triage owner"))
                .orElse(new Triage(null, unknown + ", and the catalogue has no triage owner yet"));
    }
}
