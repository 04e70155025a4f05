package dev.fenster.intake.lifecycle;

import java.time.Clock;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.fenster.intake.access.CallerSources;
import dev.fenster.intake.lifecycle.LifecycleFieldsPolicy.Given;
import dev.fenster.intake.lifecycle.LifecycleRequest.Actor;
import dev.fenster.intake.lifecycle.LifecycleRequest.Destination;
import dev.fenster.intake.lifecycle.LifecycleRequest.Rating;
import dev.fenster.intake.privacy.PlaceholderPolicy;
import dev.fenster.intake.problem.ProblemException;
import dev.fenster.intake.request.Fields;
import dev.fenster.intake.request.TimeWindow;
import dev.fenster.intake.ticket.Attachment;
import dev.fenster.intake.ticket.Channel;
import dev.fenster.intake.ticket.TicketReference;

/** Reads and checks what happened to a ticket. What leaves here holds no personal data any more. */
@Singleton
class LifecycleRequestReader {
    static final int TEXT_LIMIT = 100_000;
    private static final int ID_LIMIT = 200;
    private static final int NAME_LIMIT = 100;

    private final Clock clock;
    private final PlaceholderPolicy placeholders;

    LifecycleRequestReader(Clock clock, PlaceholderPolicy placeholders) {
        this.clock = clock;
        this.placeholders = placeholders;
    }

    /**
     * @throws ProblemException
     *         400 naming every wrong field; 403 when the source is not one of the caller's, or the caller may not erase
     */
    LifecycleRequest read(ObjectNode body, CallerSources sources) {
        var fields = Fields.of(body, TimeWindow.at(clock));
        var reference = TicketReference.read(fields, sources, null);
        var type = fields.required("type", fields.choice("type", LifecycleType.class));
        if (type == LifecycleType.ERASED && !sources.mayErase()) {
            throw ProblemException.forbidden("Only an API key of the source, or an operator, erases tickets.");
        }
        var to = fields.object("to");
        var request = new LifecycleRequest(reference, type, fields.time("occurredAt"), fields.line("eventId", ID_LIMIT),
                actor(fields.object("actor")), isPublic(fields, type), placeholders.apply(fields.text("text", TEXT_LIMIT)),
                Attachment.read(fields, placeholders),
                to == null ? null : to.choice("status", Status.class), destination(to), rating(fields.object("rating")),
                fields.line("answerId", ID_LIMIT));
        if (to != null) {
            to.refuseOthers();
        }
        fields.refuseOthers();
        if (type != null) {
            LifecycleFieldsPolicy.check(type, given(request))
                    .forEach((field, message) -> wrongOnce(fields, field, message));
        }
        fields.throwIfWrong();
        return request;
    }

    private static Given given(LifecycleRequest request) {
        return new Given(request.status() != null, request.destination() != null, request.rating() != null,
                request.attachments() != null, request.answerId() != null, request.text() != null);
    }

    private static void wrongOnce(Fields fields, String field, String message) {
        if (!fields.isWrong(field)) {
            fields.wrong(field, message);
        }
    }

    private static Boolean isPublic(Fields fields, LifecycleType type) {
        var given = fields.flag("public");
        return given == null && type == LifecycleType.AGENT_REPLIED ? Boolean.TRUE : given;
    }

    private Actor actor(Fields fields) {
        if (fields == null) {
            return null;
        }
        var id = fields.line("id", NAME_LIMIT);
        if (id != null && id.indexOf('@') >= 0) {
            fields.wrong("id", "must not be an e-mail address; send an id that says nothing by itself.");
        }
        var actor = new Actor(fields.required("kind", fields.choice("kind", ActorKind.class)), id,
                name(fields, "team"));
        fields.refuseOthers();
        return actor;
    }

    private String name(Fields fields, String field) {
        return placeholders.apply(fields.line(field, NAME_LIMIT));
    }

    private Destination destination(Fields to) {
        if (to == null) {
            return null;
        }
        var destination = new Destination(name(to, "team"), to.choice("channel", Channel.class),
                name(to, "owner"), name(to, "department"));
        return destination.saysNothing() ? null : destination;
    }

    private static Rating rating(Fields fields) {
        if (fields == null) {
            return null;
        }
        var kind = fields.required("kind", fields.choice("kind", RatingKind.class));
        var value = kind == null
                ? fields.integer("value", 0, 10)
                : fields.required("value", fields.integer("value", kind.lowest, kind.highest));
        fields.refuseOthers();
        return new Rating(kind, value);
    }
}
