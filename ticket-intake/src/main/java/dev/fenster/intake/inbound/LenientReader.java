package dev.fenster.intake.inbound;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.fenster.intake.problem.FieldError;
import dev.fenster.intake.problem.ProblemException;
import dev.fenster.intake.publishing.CloudEvent;
import dev.fenster.intake.ticket.TicketService;

/**
 * Reads what a mapping made as the REST API would read it, with one difference: a vendor cannot correct its request, so what is
 * too long is cut, and a field that is wrong is left out.
 */
@Singleton
class LenientReader {
    private static final String CUT = "…";

    /**
     * @param strict
     *        reads a request or throws a {@link ProblemException} that names its wrong fields
     * @param ignored
     *        hears of each field that was left out, and why
     * @throws ProblemException
     *         400 when what is left is no ticket or event
     */
    CloudEvent read(ObjectNode request, Function<ObjectNode, CloudEvent> strict, BiConsumer<String, String> ignored) {
        cut(request, "subject", TicketService.SUBJECT_LIMIT);
        cut(request, "text", TicketService.TEXT_LIMIT);
        try {
            return strict.apply(request);
        } catch (ProblemException e) {
            var errors = e.problem().errors();
            if (errors == null) {
                throw e;
            }
            leaveOut(errors, request, ignored);
            return strict.apply(request);
        }
    }

    private static void leaveOut(List<FieldError> errors, ObjectNode request, BiConsumer<String, String> ignored) {
        errors.forEach(error -> {
            if (remove(request, error.field())) {
                ignored.accept(error.field(), error.message());
            }
        });
    }

    /** An entry of a list that is wrong takes the list with it. */
    private static boolean remove(ObjectNode request, String path) {
        int bracket = path.indexOf('[');
        var names = (bracket < 0 ? path : path.substring(0, bracket)).split("\\.");
        var owner = request;
        for (int i = 0; i < names.length - 1; i++) {
            if (!(owner.get(names[i]) instanceof ObjectNode inner)) {
                return false;
            }
            owner = inner;
        }
        return owner.remove(names[names.length - 1]) != null;
    }

    private static void cut(ObjectNode request, String field, int limit) {
        var value = request.get(field);
        if (value != null && value.isTextual() && value.textValue().strip().length() > limit) {
            request.put(field, value.textValue().strip().substring(0, limit - CUT.length()) + CUT);
        }
    }
}
