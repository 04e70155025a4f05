package dev.fenster.intake.inbound;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;
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

    /** An entry of a list that is wrong as a whole takes the list with it. */
    private static boolean remove(ObjectNode request, String path) {
        var names = path.split("\\.");
        JsonNode owner = request;
        for (int i = 0; i < names.length - 1; i++) {
            owner = step(owner, names[i]);
        }
        var last = names[names.length - 1];
        int bracket = last.indexOf('[');
        return owner instanceof ObjectNode object && object.remove(bracket < 0 ? last : last.substring(0, bracket)) != null;
    }

    /** @return what lies in {@code name} or {@code name[3]} */
    private static JsonNode step(JsonNode owner, String name) {
        int bracket = name.indexOf('[');
        return bracket < 0
                ? owner.path(name)
                : owner.path(name.substring(0, bracket)).path(Integer.parseInt(name.substring(bracket + 1, name.length() - 1)));
    }

    private static void cut(ObjectNode request, String field, int limit) {
        var value = request.get(field);
        if (value != null && value.isTextual() && value.textValue().strip().length() > limit) {
            request.put(field, value.textValue().strip().substring(0, limit - CUT.length()) + CUT);
        }
    }
}
