package dev.fenster.routing.question;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.uuid.Generators;

import dev.fenster.routing.calendar.BusinessTime;
import dev.fenster.routing.catalogue.Catalogue;
import dev.fenster.routing.catalogue.CatalogueService;
import dev.fenster.routing.catalogue.CompanyDay;
import dev.fenster.routing.catalogue.Owner;
import dev.fenster.routing.catalogue.OwnersOnDuty;
import dev.fenster.routing.escalation.Deadlines;
import dev.fenster.routing.publishing.OutboxEvents;
import dev.fenster.routing.workflow.TermsTable;

/** Keeps questions and answers, each with the event that tells of it. */
@ApplicationScoped
class QuestionService {
    private final QuestionTable table;
    private final CatalogueService catalogues;
    private final Deadlines deadlines;
    private final AnswerLinks links;
    private final QuestionConfig config;
    private final OutboxEvents outbox;
    private final ObjectMapper json;
    private final CompanyDay day;
    private final Clock clock;

    QuestionService(QuestionTable table, CatalogueService catalogues, Deadlines deadlines, AnswerLinks links,
            QuestionConfig config, OutboxEvents outbox, ObjectMapper json, CompanyDay day, Clock clock) {
        this.table = table;
        this.catalogues = catalogues;
        this.deadlines = deadlines;
        this.links = links;
        this.config = config;
        this.outbox = outbox;
        this.json = json;
        this.day = day;
        this.clock = clock;
    }

    /**
     * @param isNew
     *        false when the same was asked before
     */
    record Asked(Question question, boolean isNew) {}

    /**
     * Asks; the same question about the same ticket to the same person is one.
     *
     * @return empty when no such ticket was routed
     * @throws RefusedQuestionException
     *         when nobody can be asked
     */
    @Transactional(rollbackOn = SQLException.class)
    Optional<Asked> ask(UUID ticketId, QuestionToAsk asked, String by) throws SQLException {
        var ticket = table.ticket(ticketId);
        if (ticket.isEmpty()) {
            return Optional.empty();
        }
        var owner = owner(asked.owner(), ticket.get().component(), catalogues.read());
        var terms = deadlines.termsOf(ticketId);
        var question = question(ticketId, asked, owner, by, terms);
        var workflow = terms.map(kept -> kept.terms().workflow().key()).orElse(null);
        var isNew = table.insert(question, workflow);
        if (isNew) {
            tell(question, owner, workflow);
        }
        return Optional.of(new Asked(table.find(question.questionId()).orElseThrow(), isNew));
    }

    /**
     * @param via
     *        rest or link
     * @return empty when there is no such question, or it has its answer
     */
    @Transactional(rollbackOn = SQLException.class)
    Optional<Question> answer(UUID questionId, String answer, String by, String via) throws SQLException {
        var asked = table.find(questionId);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (asked.isEmpty() || !table.answer(questionId, answer, by, via, now, spent(asked.get(), now))) {
            return Optional.empty();
        }
        var question = table.find(questionId).orElseThrow();
        var id = Generators.nameBasedGenerator(questionId).generate("answered");
        outbox.add(question.ticketId(), id, question.answeredAt(), QuestionAnswered.TYPE, bytes(QuestionAnswered.of(question)));
        return Optional.of(question);
    }

    /** Answers in the name of who was asked: whoever has the link is him. */
    @Transactional(rollbackOn = SQLException.class)
    Optional<Question> answerByLink(UUID questionId, String answer) throws SQLException {
        var asked = table.find(questionId);
        return asked.isEmpty() ? Optional.empty() : answer(questionId, answer, asked.get().owner(), "link");
    }

    @Transactional(rollbackOn = SQLException.class)
    Optional<Question> find(UUID questionId) throws SQLException {
        return table.find(questionId);
    }

    @Transactional(rollbackOn = SQLException.class)
    List<Question> ofTicket(UUID ticketId) throws SQLException {
        return table.ofTicket(ticketId);
    }

    @Transactional(rollbackOn = SQLException.class)
    QuestionPage list(String owner, Boolean open, String cursor, int limit) throws SQLException {
        var found = table.list(owner, open, QuestionCursor.read(cursor), limit + 1);
        return found.size() <= limit
                ? new QuestionPage(found, null)
                : new QuestionPage(found.subList(0, limit), QuestionCursor.after(found.get(limit - 1)));
    }

    private Question question(UUID ticketId, QuestionToAsk asked, Owner owner, String by, Optional<TermsTable.Kept> terms) {
        var promised = Optional.ofNullable(asked.answerWithin()).map(Duration::parse)
                .or(() -> terms.flatMap(kept -> kept.terms().workflow().questionAnswerTime())).orElse(config.answerWithin());
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var time = terms.map(TermsTable.Kept::time).orElse(BusinessTime.ALWAYS);
        var id = Generators.nameBasedGenerator(ticketId).generate("question " + owner.key() + " " + asked.text());
        return new Question(id, ticketId, "open", owner.key(), asked.text(), by, now, time.add(now, promised),
                promised.toString(), null, null, null, null);
    }

    private Duration spent(Question question, Instant now) throws SQLException {
        return deadlines.termsOf(question.ticketId()).map(TermsTable.Kept::time).orElse(BusinessTime.ALWAYS)
                .between(question.askedAt(), now);
    }

    private Owner owner(String named, String component, Catalogue catalogue) {
        if (named != null) {
            return catalogue.owners().stream().filter(owner -> owner.key().equals(named)).findFirst()
                    .orElseThrow(
                            () -> new RefusedQuestionException("owner", "names " + named + ", which is not in the catalogue"));
        }
        var responsible = catalogue.components().stream().filter(each -> each.key().equals(component)).findFirst()
                .orElseThrow(() -> new RefusedQuestionException("owner",
                        "is missing, and the ticket belongs to no component whose owner could be asked"));
        return new OwnersOnDuty(catalogue).of(responsible.owner(), day.today()).owner();
    }

    private void tell(Question question, Owner owner, String workflow) throws SQLException {
        var until = question.dueAt().plus(config.linkValid());
        var link = links.link(question.questionId(), until).orElse(null);
        var event = new QuestionAsked(question.questionId(), question.ticketId(), question.askedAt(), question.askedBy(),
                new QuestionAsked.Asked(owner.key(), owner.name(), owner.email()), question.text(), question.dueAt(),
                question.promised(), workflow, link, link == null ? null : until);
        outbox.add(question.ticketId(), question.questionId(), question.askedAt(), QuestionAsked.TYPE, bytes(event));
    }

    private byte[] bytes(Object event) {
        try {
            return json.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An event is always JSON", e);
        }
    }
}
