package dev.fenster.insight.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

class BucketPolicyTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void the_day_on_which_summer_time_begins_has_23_hours() {
        assertThat(lengths("2026-03-28T00:00+01:00", "2026-03-31T00:00+02:00", Bucket.DAY)).containsExactly(24L, 23L, 24L);
        assertThat(starts("2026-03-29T00:00+01:00", "2026-03-30T00:00+02:00", Bucket.HOUR)).hasSize(23)
                .contains(instant("2026-03-29T01:00+01:00"), instant("2026-03-29T03:00+02:00"));
    }

    @Test
    void the_day_on_which_summer_time_ends_has_25_hours() {
        assertThat(lengths("2026-10-24T00:00+02:00", "2026-10-27T00:00+01:00", Bucket.DAY)).containsExactly(24L, 25L, 24L);
        assertThat(starts("2026-10-25T00:00+02:00", "2026-10-26T00:00+01:00", Bucket.HOUR)).hasSize(25)
                .contains(instant("2026-10-25T02:00+02:00"), instant("2026-10-25T02:00+01:00"));
    }

    @Test
    void a_week_begins_on_monday_and_the_first_one_where_it_is_asked_for() {
        assertThat(starts("2026-11-05T00:00+01:00", "2026-11-17T00:00+01:00", Bucket.WEEK)).containsExactly(
                instant("2026-11-05T00:00+01:00"), instant("2026-11-09T00:00+01:00"), instant("2026-11-16T00:00+01:00"));
    }

    @Test
    void a_month_begins_on_its_first_day_over_the_change_of_the_clock() {
        assertThat(starts("2026-10-01T00:00+02:00", "2026-12-01T00:00+01:00", Bucket.MONTH))
                .containsExactly(instant("2026-10-01T00:00+02:00"), instant("2026-11-01T00:00+01:00"));
    }

    @Test
    void hours_of_a_zone_with_half_an_hour_begin_on_its_clock() {
        var starts = BucketPolicy.starts(Instant.parse("2026-11-02T00:00:00Z"), Instant.parse("2026-11-02T02:00:00Z"),
                Bucket.HOUR,
                ZoneId.of("Asia/Kolkata"), 100);

        assertThat(starts).containsExactly(Instant.parse("2026-11-02T00:00:00Z"), Instant.parse("2026-11-02T00:30:00Z"),
                Instant.parse("2026-11-02T01:30:00Z"));
    }

    @Test
    void without_a_bucket_there_is_one_for_the_whole_time() {
        assertThat(starts("2026-01-01T00:00+01:00", "2026-12-01T00:00+01:00", null)).hasSize(1);
    }

    @Test
    void no_more_are_made_than_may_be_asked_for_and_one() {
        assertThat(BucketPolicy.starts(Instant.EPOCH, Instant.parse("2199-01-01T00:00:00Z"), Bucket.HOUR, BERLIN, 10))
                .hasSize(11);
    }

    @Test
    void nothing_lies_between_a_moment_and_an_earlier_one() {
        assertThat(BucketPolicy.starts(Instant.EPOCH, Instant.EPOCH, Bucket.DAY, BERLIN, 10)).isEmpty();
    }

    private static List<Long> lengths(String from, String to, Bucket bucket) {
        var ends = new ArrayList<>(starts(from, to, bucket));
        ends.add(instant(to));
        var lengths = new ArrayList<Long>();
        for (var index = 1; index < ends.size(); index++) {
            lengths.add(Duration.between(ends.get(index - 1), ends.get(index)).toHours());
        }
        return lengths;
    }

    private static List<Instant> starts(String from, String to, Bucket bucket) {
        return BucketPolicy.starts(instant(from), instant(to), bucket, BERLIN, 10_000);
    }

    private static Instant instant(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }
}
