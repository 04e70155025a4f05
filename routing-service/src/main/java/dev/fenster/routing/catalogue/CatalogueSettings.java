package dev.fenster.routing.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The catalogue's only row of its own. Who changes the catalogue locks it, so changes come one after the other. */
@Entity
@Table(name = "catalogue")
class CatalogueSettings {
    static final short ONLY = 1;

    @Id
    private short id;
    private long revision;
    @Column(name = "default_triage_owner")
    private String defaultTriageOwner;

    long revision() {
        return revision;
    }

    String defaultTriageOwner() {
        return defaultTriageOwner;
    }

    /** @return the new revision */
    long change(String triageOwner) {
        defaultTriageOwner = triageOwner;
        revision++;
        return revision;
    }
}
