package dev.fenster.insight.metrics;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;

import dev.fenster.insight.metrics.Answer.Series;
import dev.fenster.insight.metrics.SeriesPolicy.Values;
import dev.fenster.insight.selection.Dimension;

/** Answers questions for figures. */
@ApplicationScoped
class MetricService {
    private final QuestionReader reader;
    private final CellQuery cells;
    private final NameQuery names;
    private final Clock clock;

    MetricService(QuestionReader reader, CellQuery cells, NameQuery names, Clock clock) {
        this.reader = reader;
        this.cells = cells;
        this.names = names;
        this.clock = clock;
    }

    /**
     * @param given
     *        the query parameters
     * @param language
     *        of title and definition: German, or else English
     * @throws io.quarkiverse.resteasy.problem.HttpProblem
     *         400 for parameters that cannot be used
     */
    Answer answer(Metric metric, MultivaluedMap<String, String> given, Locale language) throws SQLException {
        var question = reader.read(metric, given);
        var asOf = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var series = switch (metric) {
            case VOLUME -> volume(question);
            case FIRST_REPLY_TIME -> firstReplyTime(question);
            case BACKLOG -> backlog(question);
        };
        reader.checkSeries(question, series.size());
        return new Answer(metric.key(), metric.unit(), metric.title().in(language), metric.definition().in(language),
                question.bucket() == null ? null : question.bucket().key(), question.zone().getId(),
                label(question, question.from()), label(question, question.to()), asOf, null,
                question.by().stream().map(Dimension::key).toList(), question.filters().asGiven(), series);
    }

    private List<Series> volume(Question question) throws SQLException {
        var counted = SeriesPolicy.filled(cells.volume(question), 0, question.by().size(), question.starts().size(), 0L);
        return series(question, SeriesPolicy.largestFirst(counted), null);
    }

    private List<Series> firstReplyTime(Question question) throws SQLException {
        var measured = cells.firstReplyTime(question);
        var series = new ArrayList<Series>();
        for (var figure = 0; figure < question.statistics().size(); figure++) {
            var statistic = question.statistics().get(figure);
            var empty = statistic == Statistic.COUNT ? 0L : null;
            series.addAll(series(question,
                    SeriesPolicy.filled(measured, figure, question.by().size(), question.starts().size(), empty), statistic));
        }
        return series;
    }

    private List<Series> backlog(Question question) throws SQLException {
        var now = clock.instant();
        var until = question.to().isAfter(now) ? now : question.to();
        var begun = (int) question.starts().stream().filter(start -> !start.isAfter(now)).count();
        var unsolved = SeriesPolicy.accumulated(cells.backlogChanges(question, until), question.by().size(),
                question.starts().size(), begun);
        return series(question, SeriesPolicy.largestFirst(unsolved), null);
    }

    private List<Series> series(Question question, List<Values> values, Statistic statistic) throws SQLException {
        var labels = question.starts().stream().map(start -> label(question, start)).toList();
        var known = names.of(question.by());
        return values.stream().map(one -> new Series(key(question, one), named(question, one, known),
                statistic == null ? null : statistic.key(), points(labels, one.values()))).toList();
    }

    private static Map<String, String> key(Question question, Values values) {
        var key = new LinkedHashMap<String, String>();
        for (var index = 0; index < question.by().size(); index++) {
            key.put(question.by().get(index).key(), values.key().get(index));
        }
        return key;
    }

    private static Map<String, String> named(Question question, Values values, Map<Dimension, Map<String, String>> known) {
        var names = new LinkedHashMap<String, String>();
        for (var index = 0; index < question.by().size(); index++) {
            var dimension = question.by().get(index);
            var value = values.key().get(index);
            var name = value == null ? null : known.getOrDefault(dimension, Collections.emptyMap()).get(value);
            if (name != null) {
                names.put(dimension.key(), name);
            }
        }
        return names;
    }

    private static List<List<Object>> points(List<String> labels, List<Number> values) {
        var points = new ArrayList<List<Object>>();
        for (var index = 0; index < labels.size(); index++) {
            points.add(Arrays.asList(labels.get(index), rounded(values.get(index))));
        }
        return points;
    }

    private static Number rounded(Number value) {
        return value instanceof Double seconds ? Double.valueOf(Math.round(seconds * 1000) / 1000.0) : value;
    }

    private static String label(Question question, Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(question.zone()));
    }
}
