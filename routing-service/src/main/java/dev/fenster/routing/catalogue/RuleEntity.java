package dev.fenster.routing.catalogue;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A stored {@link Rule}. */
@Entity
@Table(name = "rules")
@AttributeOverride(name = "identity", column = @Column(name = "id"))
class RuleEntity extends CatalogueEntity<Rule> {
    private String component;
    private String query;
    private String language;
    private int priority;
    private boolean enabled;
    private String answer;

    @Override
    void take(Rule row) {
        identity = row.id();
        component = row.component();
        query = row.query();
        language = row.language();
        priority = row.priority();
        enabled = row.enabled();
        answer = row.answer();
    }

    @Override
    Rule row() {
        return new Rule(identity, component, query, language, priority, enabled, answer);
    }
}
