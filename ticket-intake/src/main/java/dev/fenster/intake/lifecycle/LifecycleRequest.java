package dev.fenster.intake.lifecycle;

import java.time.Instant;
import java.util.List;

import dev.fenster.intake.ticket.Attachment;
import dev.fenster.intake.ticket.Channel;
import dev.fenster.intake.ticket.TicketReference;

/**
 * What happened to a ticket, checked. All but reference and type may be null, unless the type asks for it.
 *
 * @param senderEventId
 *        the source's own id of the event
 * @param status
 *        for status_changed
 * @param destination
 *        for transferred
 * @param answerId
 *        for agent_replied: the answer or template that the reply was made from
 */
record LifecycleRequest(TicketReference reference, LifecycleType type, Instant occurredAt, String senderEventId, Actor actor,
        Boolean isPublic, String text, List<Attachment> attachments, Status status, Destination destination, Rating rating,
        String answerId) {

    record Actor(ActorKind kind, String id, String team) {}

    record Destination(String team, Channel channel, String owner, String department) {
        boolean saysNothing() {
            return team == null && channel == null && owner == null && department == null;
        }
    }

    record Rating(RatingKind kind, Integer value) {}
}
