package dev.fenster.routing.catalogue;

import java.util.List;
import java.util.Locale;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A stored {@link Workflow}. */
@Entity
@Table(name = "workflows")
@AttributeOverride(name = "identity", column = @Column(name = "key"))
class WorkflowEntity extends CatalogueEntity<Workflow> {
    private String name;
    private String[] channels;
    private String area;
    private String receiver;
    @Column(name = "first_reply")
    private String firstReply;
    @Column(name = "next_reply")
    private String nextReply;
    @Column(name = "question_answer")
    private String questionAnswer;
    private String escalation;
    private String[] contact;
    @Column(name = "customer_must")
    private String customerMust;
    @Column(name = "pauses_while_pending")
    private boolean pausesWhilePending;
    private String reopening;

    @Override
    void take(Workflow row) {
        identity = row.key();
        name = row.name();
        channels = row.channels().toArray(String[]::new);
        area = row.area();
        receiver = row.receiver();
        firstReply = row.firstReply();
        nextReply = row.nextReply();
        questionAnswer = row.questionAnswer();
        escalation = CsvCells.steps(row.escalation());
        contact = row.contact().toArray(String[]::new);
        customerMust = row.customerMust();
        pausesWhilePending = row.pausesWhilePending();
        reopening = row.reopening().toString();
    }

    @Override
    Workflow row() {
        return new Workflow(identity, name, List.of(channels), area, receiver, firstReply, nextReply, questionAnswer,
                CsvCells.steps(escalation), List.of(contact), customerMust, pausesWhilePending,
                Workflow.Reopening.valueOf(reopening.toUpperCase(Locale.ROOT)));
    }
}
