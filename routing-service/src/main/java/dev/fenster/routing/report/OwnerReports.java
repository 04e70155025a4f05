package dev.fenster.routing.report;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

import dev.fenster.routing.catalogue.Answer;
import dev.fenster.routing.catalogue.Area;
import dev.fenster.routing.catalogue.Catalogue;
import dev.fenster.routing.catalogue.Component;
import dev.fenster.routing.catalogue.Owner;
import dev.fenster.routing.catalogue.OwnerOnDutyPolicy;
import dev.fenster.routing.catalogue.OwnersOnDuty;
import dev.fenster.routing.catalogue.Product;

/** Who of a catalogue's owners is not there, and what nobody takes care of then. */
final class OwnerReports {
    /** A component whose owner is away while nobody stands in. */
    record ComponentWithoutOwner(String component, String name, String product, String owner, String ownerName,
            String reason) {}

    /**
     * An owner who is away.
     *
     * @param standIn
     *        key of who takes care for him; null when nobody does
     * @param triageOf
     *        products whose tickets that no rule matches are his
     * @param answers
     *        those for which he is responsible
     * @param areas
     *        those whose team he is
     * @param deputyOf
     *        owners for whom he should stand in
     */
    record AbsentOwner(String owner, String name, String away, String standIn, List<String> components, List<String> triageOf,
            List<String> answers, List<String> areas, List<String> deputyOf) {}

    private final Catalogue catalogue;
    private final LocalDate day;
    private final OwnersOnDuty owners;
    private final OwnerOnDutyPolicy policy = new OwnerOnDutyPolicy();

    OwnerReports(Catalogue catalogue, LocalDate day) {
        this.catalogue = catalogue;
        this.day = day;
        owners = new OwnersOnDuty(catalogue);
    }

    List<ComponentWithoutOwner> componentsWithoutOwner() {
        return catalogue.components().stream().filter(component -> isAlone(component.owner()))
                .map(component -> new ComponentWithoutOwner(component.key(), component.name(), component.product(),
                        component.owner(), owners.owner(component.owner()).name(), owners.of(component.owner(), day).reason()))
                .toList();
    }

    List<AbsentOwner> absentOwners() {
        return catalogue.owners().stream().filter(owner -> policy.away(owner, day).isPresent()).map(this::absent).toList();
    }

    private AbsentOwner absent(Owner owner) {
        var key = owner.key();
        return new AbsentOwner(key, owner.name(), policy.away(owner, day).orElseThrow(),
                isAlone(key) ? null : owners.of(key, day).owner().key(),
                keys(catalogue.components(), component -> component.owner().equals(key), Component::key),
                keys(catalogue.products(), product -> product.triageOwner().equals(key), Product::key),
                keys(catalogue.answers(), answer -> key.equals(answer.responsible()), Answer::id),
                keys(catalogue.areas(), area -> area.team().equals(key), Area::key),
                keys(catalogue.owners(), other -> other.deputies().contains(key), Owner::key));
    }

    private boolean isAlone(String key) {
        var onDuty = owners.of(key, day);
        return onDuty.reason() != null && onDuty.owner().key().equals(key);
    }

    private static <R> List<String> keys(List<R> rows, Predicate<R> which, Function<R, String> key) {
        return rows.stream().filter(which).map(key).toList();
    }
}
