package dev.fenster.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What happens to one ticket, one thing after another. */
final class History {

    private static final DemoEvent.Actor CUSTOMER = new DemoEvent.Actor("customer", null, null);
    private static final DemoEvent.Actor BOT = new DemoEvent.Actor("bot", "auto-reply", null);
    private static final DemoEvent.Actor SYSTEM = new DemoEvent.Actor("system", null, null);

    private final Story story;
    private final SlotFiller slots;
    private final List<DemoEvent> events = new ArrayList<>();
    private Agent agent;
    private Instant now;

    History(Story story, SlotFiller slots, Agent agent) {
        this.story = story;
        this.slots = slots;
        this.agent = agent;
        this.now = story.ticket().occurredAt().plusSeconds(1);
    }

    List<DemoEvent> eventsBefore(Instant until) {
        return events.stream().filter(event -> event.occurredAt().isBefore(until)).toList();
    }

    Story story() {
        return story;
    }

    Contact contact() {
        return story.contact();
    }

    Instant now() {
        return now;
    }

    Agent agent() {
        return agent;
    }

    void continueAt(Instant moment) {
        now = moment.isAfter(now) ? moment : now;
    }

    void letPass(Duration time) {
        now = now.plus(time);
    }

    void handTo(Agent other) {
        agent = other;
    }

    void pickedUp() {
        add("answered", colleague(), null, null, null, null);
    }

    void abandoned() {
        add("abandoned", CUSTOMER, null, null, null, null);
    }

    void automaticReply() {
        add("agent_replied", BOT, true, null, null, words("reply-automatic"));
    }

    void agentReplies(String text) {
        add("agent_replied", colleague(), true, null, null, filled(text));
    }

    void agentRepliesWith(String slot) {
        add("agent_replied", colleague(), true, null, null, words(slot));
    }

    void agentNotes() {
        add("agent_replied", colleague(), false, null, null, words("reply-internal"));
    }

    void customerReplies(String slot) {
        add("customer_replied", CUSTOMER, true, null, null, words(slot));
    }

    void status(String status) {
        add("status_changed", colleague(), null, new DemoEvent.To(status, null, null), null, null);
    }

    void closedBySystem() {
        add("status_changed", SYSTEM, null, new DemoEvent.To("closed", null, null), null, null);
    }

    void transferredToTeam(String team) {
        add("transferred", colleague(), null, new DemoEvent.To(null, team, null), null, null);
    }

    void transferredToChannel(String channel) {
        add("transferred", colleague(), null, new DemoEvent.To(null, null, channel), null, null);
    }

    void resolved() {
        add("resolved", colleague(), null, null, null, null);
    }

    void reopened() {
        add("reopened", CUSTOMER, null, null, null, null);
    }

    void rated(String kind, int value) {
        add("rated", CUSTOMER, null, null, new DemoEvent.Rating(kind, value), null);
    }

    private DemoEvent.Actor colleague() {
        return new DemoEvent.Actor("agent", agent.id(), agent.team());
    }

    private String words(String slot) {
        return filled(slots.words(slot, story.contact().customer()));
    }

    private String filled(String text) {
        return slots.fill(text.replace("{agent}", agent.firstName()), story.contact().customer(), now);
    }

    private void add(String type, DemoEvent.Actor actor, Boolean visible, DemoEvent.To to, DemoEvent.Rating rating,
            String text) {
        DemoTicket ticket = story.ticket();
        events.add(new DemoEvent(ticket.source(), ticket.externalId(), type, now, actor, visible, to, rating, text));
        now = now.plusSeconds(1);
    }
}
