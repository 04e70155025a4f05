package dev.fenster.routing.drawing;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import dev.fenster.routing.catalogue.Workflow;
import io.agroal.api.AgroalDataSource;

/** What replies and answers took, from the tables {@code deadlines} and {@code questions}. Medians by linear interpolation. */
@ApplicationScoped
class ActualTimes {
    private static final String SELECT = """
            select kind, count(*), percentile_cont(0.5) within group (order by spent_ms), count(*) filter (where state = 'met')
            from deadlines where workflow = ? and state in ('met', 'met_late') group by kind
            union all
            select 'question', count(*), percentile_cont(0.5) within group (order by spent_ms),
                   count(*) filter (where answered_at <= due_at)
            from questions where workflow = ? and answered_at is not null having count(*) > 0""";

    private final AgroalDataSource dataSource;

    ActualTimes(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    private record Measured(long count, String median, long inTime) {
        private static final Measured NOTHING = new Measured(0, null, 0);
    }

    WorkflowTimes of(Workflow workflow) throws SQLException {
        var measured = measured(workflow.key());
        return new WorkflowTimes(workflow.key(), List.of(time("first_reply", workflow.firstReply(), measured),
                time("next_reply", workflow.nextReply(), measured), time("question", workflow.questionAnswer(), measured)));
    }

    private Map<String, Measured> measured(String workflow) throws SQLException {
        try (var connection = dataSource.getConnection(); var select = connection.prepareStatement(SELECT)) {
            select.setString(1, workflow);
            select.setString(2, workflow);
            var measured = new HashMap<String, Measured>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    measured.put(rows.getString(1), new Measured(rows.getLong(2),
                            Duration.ofSeconds(Math.round(rows.getDouble(3) / 1_000)).toString(), rows.getLong(4)));
                }
            }
            return measured;
        }
    }

    private static StepTime time(String step, String promised, Map<String, Measured> measured) {
        var found = measured.getOrDefault(step, Measured.NOTHING);
        return new StepTime(step, promised, found.median(), found.count(), found.inTime());
    }
}
