package dev.fenster.routing.question;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;

/** The table {@code questions}. */
@ApplicationScoped
public class QuestionTable {
    private static final String COLUMNS = """
            question_id, ticket_id, owner, text, asked_by, asked_at, due_at, promised, answer, answered_by, answered_via, answered_at""";
    private static final String INSERT = """
            insert into questions (question_id, ticket_id, owner, text, asked_by, asked_at, due_at, promised, workflow)
            values (?, ?, ?, ?, ?, ?::timestamptz, ?::timestamptz, ?, ?) on conflict (question_id) do nothing""";
    private static final String ANSWER = """
            update questions set answer = ?, answered_by = ?, answered_via = ?, answered_at = ?::timestamptz, spent_ms = ?
            where question_id = ? and answered_at is null""";
    private static final String FIND = "select " + COLUMNS + " from questions where question_id = ?";
    private static final String OF_TICKET = "select " + COLUMNS
            + " from questions where ticket_id = ? order by asked_at, question_id";
    private static final String LIST = "select " + COLUMNS + """

            from questions where (?::text is null or owner = ?) and (?::boolean is null or (answered_at is null) = ?)
            and (due_at, question_id) > (?::timestamptz, ?) order by due_at, question_id limit ?""";
    private static final String ROUTED = """
            select coalesce((select component from corrections where ticket_id = d.ticket_id order by id desc limit 1), d.component)
            from decisions d where d.ticket_id = ? order by d.decided_at desc limit 1""";

    private static final String ERASE = "delete from questions where ticket_id = any(?)";

    private final AgroalDataSource dataSource;

    /**
     * @param component
     *        key; null when it has none
     */
    record Routed(String component) {}

    QuestionTable(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** @return empty when no such ticket was routed */
    Optional<Routed> ticket(UUID ticketId) throws SQLException {
        try (var connection = dataSource.getConnection(); var select = connection.prepareStatement(ROUTED)) {
            select.setObject(1, ticketId);
            try (var rows = select.executeQuery()) {
                return rows.next() ? Optional.of(new Routed(rows.getString(1))) : Optional.empty();
            }
        }
    }

    /**
     * @param workflow
     *        key; may be null
     * @return whether it is new
     */
    boolean insert(Question question, String workflow) throws SQLException {
        try (var connection = dataSource.getConnection(); var insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, question.questionId());
            insert.setObject(2, question.ticketId());
            insert.setString(3, question.owner());
            insert.setString(4, question.text());
            insert.setString(5, question.askedBy());
            insert.setString(6, question.askedAt().toString());
            insert.setString(7, question.dueAt().toString());
            insert.setString(8, question.promised());
            insert.setString(9, workflow);
            return insert.executeUpdate() == 1;
        }
    }

    /**
     * @param spent
     *        business time since it was asked
     * @return false when it has an answer already, or there is no such question
     */
    boolean answer(UUID questionId, String answer, String by, String via, Instant at, Duration spent) throws SQLException {
        try (var connection = dataSource.getConnection(); var update = connection.prepareStatement(ANSWER)) {
            update.setString(1, answer);
            update.setString(2, by);
            update.setString(3, via);
            update.setString(4, at.toString());
            update.setLong(5, spent.toMillis());
            update.setObject(6, questionId);
            return update.executeUpdate() == 1;
        }
    }

    Optional<Question> find(UUID questionId) throws SQLException {
        try (var connection = dataSource.getConnection(); var select = connection.prepareStatement(FIND)) {
            select.setObject(1, questionId);
            return questions(select).stream().findFirst();
        }
    }

    List<Question> ofTicket(UUID ticketId) throws SQLException {
        try (var connection = dataSource.getConnection(); var select = connection.prepareStatement(OF_TICKET)) {
            select.setObject(1, ticketId);
            return questions(select);
        }
    }

    /**
     * @param owner
     *        null for any
     * @param open
     *        null for both
     */
    List<Question> list(String owner, Boolean open, QuestionCursor after, int limit) throws SQLException {
        try (var connection = dataSource.getConnection(); var select = connection.prepareStatement(LIST)) {
            select.setString(1, owner);
            select.setString(2, owner);
            select.setObject(3, open, Types.BOOLEAN);
            select.setObject(4, open, Types.BOOLEAN);
            select.setString(5, after.dueAt());
            select.setObject(6, after.questionId());
            select.setInt(7, limit);
            return questions(select);
        }
    }

    /** Deletes what was asked and answered about the tickets. */
    public void erase(Collection<UUID> ticketIds) throws SQLException {
        try (var connection = dataSource.getConnection(); var delete = connection.prepareStatement(ERASE)) {
            delete.setArray(1, connection.createArrayOf("uuid", ticketIds.toArray()));
            delete.executeUpdate();
        }
    }

    private static List<Question> questions(PreparedStatement select) throws SQLException {
        try (var rows = select.executeQuery()) {
            var questions = new ArrayList<Question>();
            while (rows.next()) {
                questions.add(question(rows));
            }
            return questions;
        }
    }

    private static Question question(ResultSet row) throws SQLException {
        var answered = instant(row, 12);
        return new Question(row.getObject(1, UUID.class), row.getObject(2, UUID.class), answered == null ? "open" : "answered",
                row.getString(3), row.getString(4), row.getString(5), instant(row, 6), instant(row, 7), row.getString(8),
                row.getString(9), row.getString(10), row.getString(11), answered);
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
