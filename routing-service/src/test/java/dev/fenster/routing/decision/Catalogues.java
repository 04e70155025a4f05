package dev.fenster.routing.decision;

import java.util.List;

import dev.fenster.routing.catalogue.Answer;
import dev.fenster.routing.catalogue.Catalogue;
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
}
