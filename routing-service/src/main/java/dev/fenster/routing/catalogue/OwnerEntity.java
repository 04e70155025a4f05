package dev.fenster.routing.catalogue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A stored {@link Owner}. */
@Entity
@Table(name = "owners")
@AttributeOverride(name = "identity", column = @Column(name = "key"))
class OwnerEntity extends CatalogueEntity<Owner> {
    private String name;
    private String kind;
    private String email;
    private String deputies;
    private String absences;
    @Column(name = "left_on")
    private LocalDate left;

    @Override
    void take(Owner row) {
        identity = row.key();
        name = row.name();
        kind = row.kind().toString();
        email = row.email();
        deputies = String.join(" ", row.deputies());
        absences = AbsenceList.write(row.absences());
        left = row.left();
    }

    @Override
    Owner row() {
        var stored = deputies.isEmpty() ? List.<String>of() : Arrays.asList(deputies.split(" "));
        return new Owner(identity, name, OwnerKind.valueOf(kind.toUpperCase(Locale.ROOT)), email, stored,
                AbsenceList.read(absences), left);
    }
}
