package dev.fenster.insight.metrics;

import static dev.fenster.insight.InsightApi.asAgent;
import static dev.fenster.insight.InsightApi.awaitVolume;
import static dev.fenster.insight.InsightApi.get;
import static dev.fenster.insight.InsightApi.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.fenster.insight.Broker;
import dev.fenster.insight.TicketStory;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class MetricsTest {
    private static final String METRICS = "/api/v1/metrics/";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;
    private Broker broker;

    @BeforeEach
    void connect() {
        broker = new Broker(bootstrapServers);
    }

    @Test
    void volume_counts_by_local_day_and_channel_with_zeros_for_empty_days() {
        broker.send(TicketStory.of("m-volume", "1").opened("2026-11-01T22:59:59.999Z", "phone"),
                TicketStory.of("m-volume", "2").opened("2026-11-01T23:00:00Z", "phone"),
                TicketStory.of("m-volume", "3").opened("2026-11-03T12:00:00Z", "phone"),
                TicketStory.of("m-volume", "4").opened("2026-11-03T12:00:00Z", "email"),
                TicketStory.of("m-volume", "5").opened("2026-11-03T23:00:00Z", "email"));
        awaitVolume("m-volume", 5);

        var answer = get(METRICS + "volume?from=2026-11-01&to=2026-11-04&bucket=day&by=channel&source=m-volume");

        assertThat(answer.getString("series.collect { [it.key.channel, it.points.collect { it[1] }] }"))
                .isEqualTo("[[phone, [1, 1, 1]], [email, [0, 0, 1]]]");
        assertThat(answer.getList("series[0].points.collect { it[0] }")).isEqualTo(
                List.of("2026-11-01T00:00:00+01:00", "2026-11-02T00:00:00+01:00", "2026-11-03T00:00:00+01:00"));
        assertThat(answer.getString("unit")).isEqualTo("tickets");
        assertThat(answer.getString("timezone")).isEqualTo("Europe/Berlin");
    }

    @Test
    void the_night_in_which_the_clock_goes_back_has_its_25th_hour() {
        broker.send(TicketStory.of("m-dst", "1").opened("2026-10-25T00:30:00Z", "web"),
                TicketStory.of("m-dst", "2").opened("2026-10-25T01:30:00Z", "web"),
                TicketStory.of("m-dst", "3").opened("2026-10-25T22:59:00Z", "web"),
                TicketStory.of("m-dst", "4").opened("2026-10-25T23:00:00Z", "web"));
        awaitVolume("m-dst", 4);

        var hours = values(METRICS + "volume?from=2026-10-25&to=2026-10-26&bucket=hour&source=m-dst");

        assertThat(hours).hasSize(25);
        assertThat(hours.subList(1, 5)).containsExactly(0, 1, 1, 0);
        assertThat(hours.get(24)).isEqualTo(1);
    }

    @Test
    void percentiles_of_the_wait_interpolate_and_nothing_measured_is_null() {
        var waits = List.of(10, 20, 30, 40, 100);
        for (var wait : waits) {
            broker.send(TicketStory.of("m-wait", "w" + wait).opened("2026-11-02T07:00:00Z", "chat").then("agent_replied",
                    Instant.parse("2026-11-02T07:00:00Z").plusSeconds(wait).toString()));
        }
        broker.send(TicketStory.of("m-wait", "none").opened("2026-11-02T07:00:00Z", "chat"));
        awaitVolume("m-wait", 6);

        var answer = get(METRICS
                + "first-reply-time?from=2026-11-02&to=2026-11-04&bucket=day&statistic=median,p90,mean,count&source=m-wait");

        assertThat(answer.getString("series.collect { [it.statistic, it.points.collect { it[1] }] }"))
                .isEqualTo("[[median, [30.0, null]], [p90, [76.0, null]], [mean, [40.0, null]], [count, [5, 0]]]");
    }

    @Test
    void backlog_is_what_was_unsolved_at_the_exact_end_of_each_bucket() {
        broker.send(TicketStory.of("m-backlog", "before").opened("2025-10-30T07:00:00Z", "web"),
                TicketStory.of("m-backlog", "solved before").opened("2025-10-30T07:00:00Z", "web").then("resolved",
                        "2025-10-31T07:00:00Z"),
                TicketStory.of("m-backlog", "reopened").opened("2025-11-01T07:00:00Z", "web")
                        .then("resolved", "2025-11-01T08:00:00Z")
                        .then("reopened", "2025-11-02T22:59:59Z").then("resolved", "2025-11-02T23:00:00Z"),
                TicketStory.of("m-backlog", "open again").opened("2025-11-01T07:00:00Z", "web")
                        .then("resolved", "2025-11-01T08:00:00Z")
                        .then("reopened", "2025-11-03T10:00:00Z"),
                TicketStory.of("m-backlog", "at midnight").opened("2025-11-02T23:00:00Z", "web"));
        awaitVolume("m-backlog", 5);

        assertThat(values(METRICS + "backlog?from=2025-11-01&to=2025-11-04&bucket=day&source=m-backlog")).containsExactly(1, 2,
                3);
        assertThat(values(METRICS + "backlog?from=2025-11-01&source=m-backlog")).containsExactly(3);
        assertThat(values(METRICS + "backlog?from=2025-11-01&to=2100-01-01&bucket=month&source=m-backlog"))
                .endsWith((Number) null)
                .startsWith(3);
    }

    @Test
    void tickets_without_a_component_are_asked_for_by_an_empty_value() {
        broker.send(
                TicketStory.of("m-filter", "1").opened("2026-11-02T07:00:00Z", "web").decided("2026-11-02T07:00:01Z", "m-part",
                        1),
                TicketStory.of("m-filter", "2").opened("2026-11-02T07:00:00Z", "web").decided("2026-11-02T07:00:01Z", null, 1),
                TicketStory.of("m-filter", "3").opened("2026-11-02T07:00:00Z", "phone"));
        awaitVolume("m-filter", 3);
        await().until(() -> volume("m-filter&outcome=routed&outcome=unrouted") == 2);

        assertThat(volume("m-filter&component=")).isEqualTo(2);
        assertThat(volume("m-filter&component=&outcome=pending")).isEqualTo(1);
        assertThat(volume("m-filter&component=m-part&component=")).isEqualTo(3);
        assertThat(get(METRICS + "volume?from=2026-11-01&to=2026-12-01&by=component,channel&component=m-part&source=m-filter")
                .getString("series.collect { [it.key, it.names] }"))
                .isEqualTo("[[[component:m-part, channel:web], [component:Name of m-part]]]");
    }

    @Test
    void a_value_that_a_ticket_does_not_have_is_null_in_the_key() {
        broker.send(TicketStory.of("m-null", "1").opened("2026-11-02T07:00:00Z", "web"));
        awaitVolume("m-null", 1);

        var answer = get(METRICS + "volume?from=2026-11-01&to=2026-12-01&by=language,priority,owner&source=m-null");

        assertThat(answer.getString("series.key")).isEqualTo("[[language:null, priority:null, owner:null]]");
    }

    @Test
    void the_catalogue_defines_every_metric_in_english_and_german() {
        var catalogue = get("/api/v1/metrics");

        assertThat(catalogue.getList("metrics.name")).isEqualTo(List.of("volume", "first-reply-time", "backlog"));
        assertThat(catalogue.getList("metrics.definition.de", String.class)).allSatisfy(text -> assertThat(text).isNotBlank());
        assertThat(asAgent().header("Accept-Language", "de-DE,en;q=0.5").get(METRICS + "backlog").jsonPath().getString("title"))
                .isEqualTo("Offene Tickets");
    }

    @ParameterizedTest
    @CsvSource({"bucket=year, bucket, hour", "from=yesterday, from, 2026-11-01", "from=2026-11-02&to=2026-11-01, to, after",
            "timezone=Mars, timezone, Europe/Berlin", "by=colour, by, channel", "statistic=median, statistic, not for volume",
            "channnel=phone, channnel, channel", "from=1890-01-01, from, 1970",
            "from=2000-01-01&to=2026-01-01&bucket=hour, bucket, 10000",
            "from=2190-01-01&to=2300-01-01, to, 2199"})
    void a_parameter_that_cannot_be_used_is_named_with_what_is_allowed(String query, String field, String told) {
        asAgent().get(METRICS + "volume?" + query).then().statusCode(400).contentType("application/problem+json")
                .body("violations.field", hasItems(field)).body("detail", containsString(told));
    }

    @Test
    void all_wrong_parameters_are_told_at_once() {
        asAgent().get(METRICS + "volume?bucket=x&by=y&timezone=z").then().statusCode(400)
                .body("violations.field", hasItems("bucket", "by", "timezone"));
    }

    @Test
    void an_unknown_metric_is_not_found() {
        asAgent().get(METRICS + "mood").then().statusCode(404).contentType("application/problem+json").body("status",
                equalTo(404));
    }

    private static int volume(String source) {
        return get(METRICS + "volume?from=2026-11-01&to=2026-12-01&source=" + source).getInt("series[0].points[0][1]");
    }
}
