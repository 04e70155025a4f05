package dev.fenster.insight.metrics;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;

import dev.fenster.insight.InsightConfig;
import dev.fenster.insight.selection.Dimension;
import dev.fenster.insight.selection.Filters;
import dev.fenster.insight.selection.Parameters;
import dev.fenster.insight.selection.TimeRange;

/** From query parameters to a question that can be answered. */
@ApplicationScoped
class QuestionReader {
    private static final int DAYS_BY_DEFAULT = 7;
    private static final List<String> PARAMETERS = Stream
            .concat(Stream.of("from", "to", "bucket", "by", "timezone", "statistic"), Dimension.keys().stream()).toList();

    private final Clock clock;
    private final InsightConfig config;

    QuestionReader(Clock clock, InsightConfig config) {
        this.clock = clock;
        this.config = config;
    }

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem
     *         400, naming every parameter that cannot be used
     */
    Question read(Metric metric, MultivaluedMap<String, String> given) {
        var parameters = Parameters.of(given, PARAMETERS);
        var range = TimeRange.in(parameters, config.reportingTimezone());
        var bucket = parameters.read("bucket", Bucket::of, "must be one of " + String.join(", ", Bucket.keys())).orElse(null);
        var by = several(parameters, "by", Dimension::of, Dimension.keys());
        var filters = Filters.in(parameters);
        var statistics = statistics(metric, parameters);
        var to = range.to().orElseGet(() -> clock.instant().truncatedTo(ChronoUnit.MICROS));
        var from = range.from().orElseGet(() -> midnightBefore(to, range.zone()));
        var starts = BucketPolicy.starts(from, to, bucket, range.zone(), config.metrics().maxPoints());
        if (starts.isEmpty()) {
            parameters.reject("from", "must be before to, which is now where it is not given");
        }
        checkPoints(parameters, starts.size());
        parameters.check();
        return new Question(metric, from, to, range.zone(), bucket, starts, by, filters, statistics);
    }

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem
     *         400 when the answer would be too large
     */
    void checkSeries(Question question, int series) {
        var parameters = Parameters.of(new MultivaluedHashMap<>(), PARAMETERS);
        checkPoints(parameters, (long) series * question.starts().size());
        parameters.check();
    }

    private void checkPoints(Parameters parameters, long points) {
        if (points > config.metrics().maxPoints()) {
            parameters.reject("bucket", "makes more than %d points; ask for a longer bucket, less time, or fewer series"
                    .formatted(config.metrics().maxPoints()));
        }
    }

    private static Instant midnightBefore(Instant to, ZoneId zone) {
        return to.atZone(zone).toLocalDate().minusDays(DAYS_BY_DEFAULT).atStartOfDay(zone).toInstant();
    }

    private static List<Statistic> statistics(Metric metric, Parameters parameters) {
        if (metric.statistics().isEmpty()) {
            parameters.single("statistic").ifPresent(given -> parameters.reject("statistic", "is not for " + metric.key()));
            return List.of();
        }
        var wanted = several(parameters, "statistic", Statistic::of, metric.statistics());
        return wanted.isEmpty() ? List.of(Statistic.MEDIAN) : wanted;
    }

    private static <T> List<T> several(Parameters parameters, String name, Function<String, Optional<T>> reading,
            List<String> allowed) {
        var read = new ArrayList<T>();
        for (var value : parameters.several(name)) {
            reading.apply(value).ifPresentOrElse(read::add,
                    () -> parameters.reject(name, "must be of " + String.join(", ", allowed)));
        }
        return read;
    }
}
