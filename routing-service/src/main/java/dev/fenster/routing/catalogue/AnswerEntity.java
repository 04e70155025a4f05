package dev.fenster.routing.catalogue;

import java.time.LocalDate;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A stored {@link Answer}. */
@Entity
@Table(name = "answers")
@AttributeOverride(name = "identity", column = @Column(name = "id"))
class AnswerEntity extends CatalogueEntity<Answer> {
    private String component;
    private String problem;
    private String language;
    private String text;
    private String link;
    private String responsible;
    @Column(name = "valid_from")
    private LocalDate validFrom;
    @Column(name = "valid_until")
    private LocalDate validUntil;
    @Column(name = "reviewed_at")
    private LocalDate reviewedAt;

    @Override
    void take(Answer row) {
        identity = row.id();
        component = row.component();
        problem = row.problem();
        language = row.language();
        text = row.text();
        link = row.link();
        responsible = row.responsible();
        validFrom = row.validFrom();
        validUntil = row.validUntil();
        reviewedAt = row.reviewedAt();
    }

    @Override
    Answer row() {
        return new Answer(identity, component, problem, language, text, link, responsible, validFrom, validUntil, reviewedAt);
    }
}
