package dev.fenster.routing.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.fenster.routing.calendar.BusinessTime;
import dev.fenster.routing.calendar.Closures;
import dev.fenster.routing.calendar.OpeningHours;

/** A team that is there from 08:00 to 18:00 UTC on Monday to Friday; 2 November 2026 is a Monday. */
class DeadlinePolicyTest {
    private static final UUID TICKET = UUID.randomUUID();
    private static final BusinessTime OFFICE = new BusinessTime(ZoneId.of("UTC"), OpeningHours.parse("Mo-Fr 08:00-18:00"), null,
            Closures.parse(List.of()));
    private static final DeadlinePolicy.WorkingTime TIME = new DeadlinePolicy.WorkingTime() {
        @Override
        public Instant add(Instant start, Duration time) {
            return OFFICE.add(start, time);
        }

        @Override
        public Duration between(Instant start, Instant end) {
            return OFFICE.between(start, end);
        }
    };

    private final DeadlinePolicy policy = new DeadlinePolicy();
    private DeadlinePolicy.Promise promise = new DeadlinePolicy.Promise(Duration.ofHours(4), Duration.ofHours(2), true, true);

    @Test
    void the_first_reply_is_due_within_business_time() {
        var deadlines = after(move(MoveKind.OPENED, "02T16:00"));

        assertThat(deadlines).singleElement().satisfies(first -> {
            assertThat(first.kind()).isEqualTo(Deadline.Kind.FIRST_REPLY);
            assertThat(first.dueAt()).isEqualTo(at("03T10:00"));
            assertThat(first.state()).isEqualTo(Deadline.State.RUNNING);
        });
    }

    @Test
    void a_reply_in_time_meets_it_and_one_after_it_is_late() {
        assertThat(after(move(MoveKind.OPENED, "02T08:00"), move(MoveKind.REPLIED, "02T12:00"))).singleElement()
                .satisfies(met -> {
                    assertThat(met.state()).isEqualTo(Deadline.State.MET);
                    assertThat(met.spent()).isEqualTo(Duration.ofHours(4));
                });
        assertThat(after(move(MoveKind.OPENED, "02T08:00"), move(MoveKind.REPLIED, "02T12:01"))).singleElement()
                .satisfies(met -> assertThat(met.state()).isEqualTo(Deadline.State.MET_LATE));
    }

    @Test
    void the_customers_reply_begins_the_next_and_a_second_one_changes_nothing() {
        var deadlines = after(move(MoveKind.OPENED, "02T08:00"), move(MoveKind.REPLIED, "02T09:00"),
                move(MoveKind.CUSTOMER_REPLIED, "02T10:00"), move(MoveKind.CUSTOMER_REPLIED, "02T11:00"));

        assertThat(deadlines).hasSize(2);
        assertThat(deadlines.get(1).kind()).isEqualTo(Deadline.Kind.NEXT_REPLY);
        assertThat(deadlines.get(1).dueAt()).isEqualTo(at("02T12:00"));
    }

    @Test
    void while_support_waits_for_the_customer_the_time_stands_still() {
        var paused = after(move(MoveKind.OPENED, "02T08:00"), move(MoveKind.PENDING, "02T09:00"));
        assertThat(paused.get(0).state()).isEqualTo(Deadline.State.PAUSED);
        assertThat(paused.get(0).dueAt()).isNull();

        var resumed = after(move(MoveKind.OPENED, "02T08:00"), move(MoveKind.PENDING, "02T09:00"),
                move(MoveKind.CUSTOMER_REPLIED, "04T17:00"));
        assertThat(resumed).singleElement().satisfies(again -> {
            assertThat(again.dueAt()).isEqualTo(at("05T10:00"));
            assertThat(again.spent()).isEqualTo(Duration.ofHours(1));
        });
    }

    @Test
    void a_workflow_may_say_that_nothing_stands_still() {
        promise = new DeadlinePolicy.Promise(Duration.ofHours(4), Duration.ofHours(2), false, true);

        assertThat(after(move(MoveKind.OPENED, "02T08:00"), move(MoveKind.PENDING, "02T09:00")).get(0).dueAt())
                .isEqualTo(at("02T12:00"));
    }

    @Test
    void the_end_of_a_ticket_ends_it_and_says_whether_the_time_was_over() {
        assertThat(after(move(MoveKind.OPENED, "02T08:00"), move(MoveKind.ENDED, "02T09:00")).get(0).state())
                .isEqualTo(Deadline.State.ENDED);
        assertThat(after(move(MoveKind.OPENED, "02T08:00"), move(MoveKind.ENDED, "03T09:00")).get(0).state())
                .isEqualTo(Deadline.State.MISSED);
        assertThat(after(move(MoveKind.OPENED, "02T08:00"), move(MoveKind.ENDED, "02T09:00"),
                move(MoveKind.CUSTOMER_REPLIED, "02T10:00"))).hasSize(1);
    }

    @Test
    void a_ticket_that_is_opened_again_has_the_whole_time_or_what_was_left() {
        var moves = List.of(move(MoveKind.OPENED, "02T08:00"), move(MoveKind.REPLIED, "02T09:00"),
                move(MoveKind.CUSTOMER_REPLIED, "02T10:00"), move(MoveKind.ENDED, "02T11:30"),
                move(MoveKind.REOPENED, "03T10:00"));

        assertThat(after(moves).get(2).dueAt()).isEqualTo(at("03T12:00"));

        promise = new DeadlinePolicy.Promise(Duration.ofHours(4), Duration.ofHours(2), true, false);
        assertThat(after(moves).get(2).dueAt()).isEqualTo(at("03T10:30"));
    }

    @Test
    void where_support_opened_the_ticket_nobody_waits_until_the_customer_replies() {
        assertThat(after(move(MoveKind.OPENED_BY_SUPPORT, "02T08:00"))).isEmpty();
        assertThat(after(move(MoveKind.OPENED_BY_SUPPORT, "02T08:00"), move(MoveKind.CUSTOMER_REPLIED, "02T09:00")))
                .singleElement().satisfies(next -> assertThat(next.kind()).isEqualTo(Deadline.Kind.NEXT_REPLY));
    }

    @Test
    void what_is_not_promised_is_not_waited_for() {
        promise = new DeadlinePolicy.Promise(null, Duration.ofHours(2), true, true);

        assertThat(after(move(MoveKind.OPENED, "02T08:00"))).isEmpty();
    }

    @Test
    void in_whatever_order_moves_are_told_the_deadlines_are_the_same() {
        var random = new Random(4);
        var kinds = MoveKind.values();
        for (var round = 0; round < 300; round++) {
            var moves = new ArrayList<Move>(List.of(move(MoveKind.OPENED, "02T08:00")));
            for (var i = 0; i < 8; i++) {
                moves.add(new Move(TICKET, UUID.randomUUID(), kinds[2 + random.nextInt(kinds.length - 2)],
                        at("02T08:00").plusSeconds(random.nextInt(200_000)), at("02T08:00")));
            }
            var inOrder = after(moves);
            Collections.shuffle(moves, random);
            assertThat(after(moves)).isEqualTo(inOrder);
        }
    }

    @Test
    void steps_are_taken_at_their_share_of_the_time_and_not_while_it_stands_still() {
        var steps = List.of(Duration.ofHours(2), Duration.ofHours(4), Duration.ofHours(6));
        var running = after(move(MoveKind.OPENED, "02T08:00"), move(MoveKind.PENDING, "02T09:00"),
                move(MoveKind.AT_WORK, "03T08:00")).get(0);
        var paused = after(move(MoveKind.OPENED, "02T08:00"), move(MoveKind.PENDING, "02T09:00")).get(0);
        var stepPolicy = new StepPolicy();

        assertThat(stepPolicy.next(running, steps, 0, TIME)).contains(new StepPolicy.Next(0, at("03T09:00")));
        assertThat(stepPolicy.next(running, steps, 2, TIME)).contains(new StepPolicy.Next(2, at("03T13:00")));
        assertThat(stepPolicy.next(running, steps, 3, TIME)).isEmpty();
        assertThat(stepPolicy.next(paused, steps, 0, TIME)).isEmpty();
    }

    @Test
    void steps_that_lay_behind_when_fenster_was_told_are_left_out() {
        var steps = List.of(Duration.ofHours(1), Duration.ofHours(2), Duration.ofHours(4));
        var told = new Move(TICKET, UUID.randomUUID(), MoveKind.OPENED, at("02T08:00"), at("02T10:30"));
        var deadline = after(told).get(0);

        assertThat(new StepPolicy().nextAfterTold(deadline, steps, 0, TIME, Duration.ofHours(1)))
                .as("09:00 lay behind for 90 minutes, 10:00 for 30").contains(new StepPolicy.Next(1, at("02T10:00")));
    }

    private List<Deadline> after(Move... moves) {
        return after(List.of(moves));
    }

    private List<Deadline> after(List<Move> moves) {
        var last = new LinkedHashMap<UUID, Deadline>();
        policy.follow(promise, TIME, moves).forEach(change -> last.put(change.deadline().startedBy(), change.deadline()));
        return List.copyOf(last.values());
    }

    private static Move move(MoveKind kind, String at) {
        return new Move(TICKET, UUID.randomUUID(), kind, at(at), at(at));
    }

    private static Instant at(String dayAndTime) {
        return Instant.parse("2026-11-" + dayAndTime + ":00Z");
    }
}
