package dev.fenster.routing.decision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

import dev.fenster.routing.catalogue.Absence;
import dev.fenster.routing.catalogue.Answer;
import dev.fenster.routing.catalogue.Catalogue;
import dev.fenster.routing.catalogue.CompanyDay;
import dev.fenster.routing.catalogue.Component;
import dev.fenster.routing.catalogue.Owner;
import dev.fenster.routing.catalogue.OwnerKind;
import dev.fenster.routing.catalogue.Product;
import dev.fenster.routing.catalogue.Rule;

/** Catalogues for tests. */
final class Catalogues {
    private Catalogues() {}

    static Catalogue cashRegister(long revision) {
        return new Catalogue(revision, null,
                List.of(new Owner("hotline", "Hotline", OwnerKind.TEAM, null),
                        new Owner("lukas-vogt", "Lukas Vogt", OwnerKind.PERSON, "lukas.vogt@zettelwald.example")),
                List.of(new Product("kasse", "Zettelwald Kasse", "hotline")),
                List.of(new Component("installation", "kasse", "Installation und Update", "hotline", null),
                        new Component("receipt-printing", "kasse", "Bondruck", "lukas-vogt", null)),
                List.of(new Rule("receipt-printing-de", "receipt-printing", "druckt AND bon", "de", 50, true),
                        new Rule("update-de", "installation", "\"seit dem update\"", "de", 20, true),
                        new Rule("water-de", "installation", "wasserschaden", "de", 20, false)),
                List.of(new Answer("receipt-printing-de", "receipt-printing", "de",
                        "Bitte prüfen Sie, ob die Papierrolle richtig herum eingelegt ist.",
                        "https://hilfe.zettelwald.example/bondruck")));
    }

    /** The same, but Lukas stands in for Anja until the 13th of November, and the answer is about a problem. */
    static Catalogue withAbsentOwner(long revision) {
        var usual = cashRegister(revision);
        var anja = new Owner("anja-brandt", "Anja Brandt", OwnerKind.PERSON, null, List.of("lukas-vogt"),
                List.of(new Absence(LocalDate.parse("2026-11-02"), LocalDate.parse("2026-11-13"), null)), null);
        var answer = usual.answers().get(0);
        return new Catalogue(revision, null, Stream.concat(usual.owners().stream(), Stream.of(anja)).toList(), usual.products(),
                usual.components().stream().map(component -> component.key().equals("receipt-printing")
                        ? new Component(component.key(), component.product(), component.name(), "anja-brandt", null)
                        : component).toList(),
                usual.rules(), List.of(new Answer(answer.id(), answer.component(), "Bon kommt nicht", answer.language(),
                        answer.text(), answer.link(), null, null, null, null)));
    }

    static CompanyDay day(String now) {
        return new CompanyDay(Clock.fixed(Instant.parse(now), ZoneOffset.UTC), ZoneId.of("Europe/Berlin"));
    }
}
