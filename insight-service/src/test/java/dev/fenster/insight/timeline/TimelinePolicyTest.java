package dev.fenster.insight.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import dev.fenster.insight.timeline.Timeline.Hand;
import dev.fenster.insight.timeline.Timeline.HandOff;
import dev.fenster.insight.timeline.Timeline.Interval;

class TimelinePolicyTest {
    private static final Instant OPENED = Instant.parse("2026-11-02T07:00:00Z");

    private final Story story = new Story(OPENED);

    @Test
    void events_in_any_order_give_the_same_timeline() {
        var events = new ArrayList<>(story.opened("{'subject':'a'}").after(5, EventType.AGENT_REPLIED, "{'public':false}")
                .after(7, EventType.AGENT_REPLIED, "{'actor':{'kind':'bot'}}").after(9, EventType.AGENT_REPLIED, "{}")
                .after(20, EventType.RESOLVED, "{}").after(20, EventType.REOPENED, "{}").after(30, EventType.TRANSFERRED,
                        "{'to':{'team':'second-level','channel':'email'}}")
                .after(40, EventType.STATUS_CHANGED, "{'status':'closed'}").after(45, EventType.RESOLVED, "{}")
                .after(50, EventType.RATED, "{'rating':{'kind':'csat','value':4}}").opened("{'channel':'chat'}")
                .after(1, EventType.DECIDED, "{'catalogueRevision':2,'component':'a'}")
                .after(2, EventType.DECIDED, "{'catalogueRevision':1,'component':'b'}").events());
        var inOrder = TimelinePolicy.of(events);

        for (var seed = 0; seed < 500; seed++) {
            Collections.shuffle(events, new Random(seed));

            assertThat(TimelinePolicy.of(events)).isEqualTo(inOrder);
        }
        assertThat(inOrder.orElseThrow().firstReplyWait()).isEqualTo(Duration.ofMinutes(9));
        assertThat(inOrder.orElseThrow().status()).isEqualTo(Status.CLOSED);
        assertThat(inOrder.orElseThrow().handOffs()).hasSize(2);
    }

    @Test
    void a_ticket_of_which_only_later_events_are_known_has_no_timeline() {
        assertThat(TimelinePolicy.of(story.after(5, EventType.RESOLVED, "{}").events())).isEmpty();
    }

    @Test
    void a_correction_changes_the_content_and_not_the_time_of_contact() {
        var timeline = story.openedAt(0, "{'language':'en'}").openedAt(60, "{'language':'de'}").timeline();

        assertThat(timeline.content().facts().language()).isEqualTo("de");
        assertThat(timeline.openedAt()).isEqualTo(OPENED);
    }

    @Test
    void an_erasure_changes_no_figure() {
        var before = story.opened("{}").after(5, EventType.AGENT_REPLIED, "{}").timeline();
        var after = story.after(9, EventType.ERASED, "{'actor':{'kind':'system'}}").timeline();

        assertThat(after.erased()).isTrue();
        assertThat(after).usingRecursiveComparison().ignoringFields("erased").isEqualTo(before);
    }

    @Test
    void a_transfer_to_the_team_that_had_the_ticket_first_is_none_and_one_to_another_department_is() {
        var handOffs = story.opened("{'channel':'email','team':'first-level'}")
                .after(5, EventType.TRANSFERRED, "{'to':{'team':'first-level','department':'technik'}}").timeline().handOffs();

        assertThat(handOffs).extracting(HandOff::field, HandOff::to).containsExactly(tuple(Hand.DEPARTMENT, "technik"));
    }

    @Test
    void two_sources_that_tell_of_one_conversation_make_one_ticket_with_the_words_of_the_first() {
        var timeline = story.openedAt(5, "{'source':'help-desk','language':'de'}")
                .openedAt(0, "{'source':'mailbox','language':'en'}")
                .openedAt(9, "{'source':'help-desk','language':'fr'}").openedAt(-9, "{'source':'mailbox'}").timeline();

        assertThat(timeline.openedAt()).isEqualTo(OPENED);
        assertThat(timeline.content().facts().language()).isEqualTo("fr");
    }

    @Test
    void a_decision_about_what_the_second_source_told_does_not_hold() {
        var first = story.opened("{'source':'help-desk'}").events().get(0).eventId();
        var second = story.opened("{'source':'mailbox'}").events().get(1).eventId();
        var timeline = story.after(1, EventType.DECIDED, "{'catalogueRevision':1,'component':'a','eventId':'" + first + "'}")
                .after(2, EventType.DECIDED, "{'catalogueRevision':2,'component':'b','eventId':'" + second + "'}").timeline();

        assertThat(timeline.decision().facts().component()).isEqualTo("a");
    }

    @Test
    void internal_notes_bots_and_automatic_replies_are_no_first_reply() {
        var timeline = story.opened("{}").after(1, EventType.AGENT_REPLIED, "{'actor':{'kind':'bot'}}")
                .after(2, EventType.AGENT_REPLIED, "{'actor':{'kind':'system'}}")
                .after(3, EventType.AGENT_REPLIED, "{'public':false}")
                .after(4, EventType.ANSWERED, "{'actor':{'kind':'bot'}}").timeline();

        assertThat(timeline.firstReplyAt()).isNull();
        assertThat(timeline.firstReplyWait()).isNull();
        assertThat(timeline.status()).isEqualTo(Status.NEW);
    }

    @Test
    void a_caller_waits_from_joining_the_queue_to_being_answered() {
        var timeline = story.opened(
                "{'call':{'queuedAt':'2026-11-02T06:59:10Z','answeredAt':'2026-11-02T07:00:00Z','abandoned':false}}")
                .timeline();

        assertThat(timeline.firstReplyWait()).isEqualTo(Duration.ofSeconds(50));
        assertThat(timeline.abandoned()).isFalse();
    }

    @Test
    void an_answered_chat_is_a_first_reply() {
        assertThat(story.opened("{}").after(3, EventType.ANSWERED, "{'actor':{'kind':'agent'}}").timeline().firstReplyWait())
                .isEqualTo(Duration.ofMinutes(3));
    }

    @Test
    void a_ticket_that_support_opened_counts_the_reply_after_its_opening() {
        var timeline = story.opened("{'openedBy':'agent'}").after(0, EventType.AGENT_REPLIED, "{}")
                .after(30, EventType.AGENT_REPLIED, "{}").timeline();

        assertThat(timeline.firstReplyWait()).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void a_reply_that_is_told_to_be_before_the_opening_is_immediate() {
        assertThat(story.opened("{}").after(-5, EventType.AGENT_REPLIED, "{}").timeline().firstReplyWait())
                .isEqualTo(Duration.ZERO);
    }

    @Test
    void a_ticket_is_unsolved_from_opening_to_solving_and_from_reopening_on() {
        var timeline = story.opened("{}").after(10, EventType.RESOLVED, "{}").after(12, EventType.RESOLVED, "{}")
                .after(20, EventType.REOPENED, "{}").timeline();

        assertThat(timeline.unsolved()).containsExactly(new Interval(OPENED, minute(10)), new Interval(minute(20), null));
        assertThat(timeline.status()).isEqualTo(Status.OPEN);
    }

    @Test
    void a_status_solves_and_reopens_as_well() {
        var timeline = story.opened("{}").after(10, EventType.STATUS_CHANGED, "{'status':'solved'}")
                .after(11, EventType.STATUS_CHANGED, "{'status':'closed'}")
                .after(20, EventType.STATUS_CHANGED, "{'status':'on_hold'}")
                .after(30, EventType.STATUS_CHANGED, "{'status':'closed'}").timeline();

        assertThat(timeline.unsolved()).containsExactly(new Interval(OPENED, minute(10)), new Interval(minute(20), minute(30)));
    }

    @Test
    void an_event_that_is_told_to_be_before_the_opening_cannot_make_a_negative_interval() {
        assertThat(story.opened("{}").after(-60, EventType.RESOLVED, "{}").timeline().unsolved())
                .containsExactly(new Interval(OPENED, OPENED));
    }

    @Test
    void hand_offs_tell_who_had_it_before_and_leave_out_what_does_not_change() {
        var timeline = story.opened("{'channel':'phone'}")
                .after(1, EventType.TRANSFERRED,
                        "{'actor':{'kind':'agent','team':'first'},'to':{'team':'second','channel':'phone'}}")
                .after(2, EventType.TRANSFERRED, "{'to':{'team':'first','owner':'druck'}}").timeline();

        assertThat(timeline.handOffs()).extracting(handOff -> handOff.field() + " " + handOff.from() + " " + handOff.to())
                .containsExactly("TEAM first second", "TEAM second first", "OWNER null druck");
        assertThat(new TicketRow(timeline).handOffs()).isEqualTo(2);
    }

    @Test
    void the_newest_catalogue_decides_and_then_the_latest_decision() {
        var timeline = story.opened("{}").after(9, EventType.DECIDED, "{'catalogueRevision':1,'component':'old'}")
                .after(2, EventType.DECIDED, "{'catalogueRevision':2,'component':'first'}")
                .after(3, EventType.DECIDED, "{'catalogueRevision':2,'component':'last'}").timeline();

        assertThat(new TicketRow(timeline).component()).isEqualTo("last");
    }

    @Test
    void what_a_person_corrects_holds_against_decisions_of_a_newer_catalogue_and_the_last_correction_counts() {
        var timeline = story.opened("{}").after(1, EventType.DECIDED, "{'catalogueRevision':1,'component':'decided'}")
                .after(4, EventType.CORRECTED, "{'catalogueRevision':1,'component':'last'}")
                .after(3, EventType.CORRECTED, "{'catalogueRevision':2,'component':'first'}")
                .after(5, EventType.DECIDED, "{'catalogueRevision':9,'component':'newer'}").timeline();

        assertThat(timeline.decision().facts().component()).isEqualTo("last");
    }

    @Test
    void the_last_rating_of_a_kind_counts() {
        var row = new TicketRow(story.opened("{}").after(9, EventType.RATED, "{'rating':{'kind':'csat','value':2}}")
                .after(8, EventType.RATED, "{'rating':{'kind':'csat','value':5}}")
                .after(7, EventType.RATED, "{'rating':{'kind':'nps','value':9}}").timeline());

        assertThat(List.of(row.rating(EventFacts.RatingKind.CSAT), row.rating(EventFacts.RatingKind.NPS)))
                .isEqualTo(List.of(2, 9));
        assertThat(row.rating(EventFacts.RatingKind.CES)).isNull();
    }

    @Test
    void a_caller_who_hung_up_is_abandoned_and_still_unsolved() {
        var timeline = story.opened("{'channel':'phone'}").after(1, EventType.ABANDONED, "{'actor':{'kind':'customer'}}")
                .timeline();

        assertThat(timeline.abandoned()).isTrue();
        assertThat(new TicketRow(timeline).settledAt()).isEqualTo("infinity");
    }

    private static Instant minute(int minute) {
        return OPENED.plus(Duration.ofMinutes(minute));
    }
}
