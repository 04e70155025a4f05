package dev.fenster.routing.catalogue;

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
    private String language;
    private String text;
    private String link;

    @Override
    void take(Answer row) {
        identity = row.id();
        component = row.component();
        language = row.language();
        text = row.text();
        link = row.link();
    }

    @Override
    Answer row() {
        return new Answer(identity, component, language, text, link);
    }
}
