package dev.fenster.insight.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.fenster.insight.timeline.EventFacts.Channel;
import dev.fenster.insight.timeline.Timeline.Hand;
import dev.fenster.insight.timeline.Timeline.HandOff;

/**
 * Who handed a ticket to whom: changes of team, of channel, of owner and of department. A transfer to where the ticket already is changes
 * nothing.
 */
final class HandOffPolicy {
    private final List<HandOff> handOffs = new ArrayList<>();
    private final Map<Hand, String> now = new EnumMap<>(Hand.class);

    private HandOffPolicy(EventFacts opened) {
        now.put(Hand.CHANNEL, name(opened.channel()));
        if (opened.team() != null) {
            now.put(Hand.TEAM, opened.team());
        }
    }

    /**
     * @param opened
     *        tells the channel on which the customer turned to the company, and the team that had the ticket first
     * @param happened
     *        all events in the order in which they happened
     */
    static List<HandOff> of(EventFacts opened, List<TicketEvent> happened) {
        var policy = new HandOffPolicy(opened);
        happened.stream().filter(event -> event.type() == EventType.TRANSFERRED).forEach(policy::transfer);
        return List.copyOf(policy.handOffs);
    }

    private void transfer(TicketEvent event) {
        var to = event.facts().to();
        var actor = event.facts().actor();
        if (actor != null && actor.team() != null) {
            now.putIfAbsent(Hand.TEAM, actor.team());
        }
        change(event.occurredAt(), Hand.TEAM, to.team());
        change(event.occurredAt(), Hand.CHANNEL, name(to.channel()));
        change(event.occurredAt(), Hand.OWNER, to.owner());
        change(event.occurredAt(), Hand.DEPARTMENT, to.department());
    }

    private void change(Instant at, Hand hand, String to) {
        if (to != null && !to.equals(now.get(hand))) {
            handOffs.add(new HandOff(at, hand, now.put(hand, to), to));
        }
    }

    private static String name(Channel channel) {
        return channel == null ? null : channel.name().toLowerCase(Locale.ROOT);
    }
}
