package dev.fenster.intake.lifecycle;

import java.time.Clock;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.fenster.intake.access.CallerSources;
import dev.fenster.intake.privacy.CustomerIdentities;
import dev.fenster.intake.privacy.PlaceholderPolicy;
import dev.fenster.intake.problem.ProblemException;
import dev.fenster.intake.request.Fields;
import dev.fenster.intake.request.Language;
import dev.fenster.intake.request.TimeWindow;

/** Reads and checks a look for help. What leaves here holds no personal data, and no session that a browser would know. */
@Singleton
class HelpSoughtReader {
    private static final int ID_LIMIT = 200;
    private static final int NAME_LIMIT = 100;
    private static final int PAGE_LIMIT = 2000;
    private static final int WORDS_LIMIT = 500;

    private final Clock clock;
    private final CustomerIdentities identities;
    private final PlaceholderPolicy placeholders;

    HelpSoughtReader(Clock clock, CustomerIdentities identities, PlaceholderPolicy placeholders) {
        this.clock = clock;
        this.identities = identities;
        this.placeholders = placeholders;
    }

    /** @return whether it tells of help that was sought, and not of a ticket */
    static boolean reads(ObjectNode body) {
        return "help_sought".equals(body.path("type").asText().strip());
    }

    /**
     * @throws ProblemException
     *         400 naming every wrong field; 403 when the source is not one of the caller's
     */
    HelpSoughtRequest read(ObjectNode body, CallerSources sources) {
        var fields = Fields.of(body, TimeWindow.at(clock));
        fields.choice("type", LifecycleType.class);
        var session = fields.required("session", fields.line("session", CustomerIdentities.SESSION_LIMIT));
        var request = new HelpSoughtRequest(sources.read(fields), identities.ofSession(session), fields.time("occurredAt"),
                fields.line("eventId", ID_LIMIT), placeholders.apply(fields.line("page", PAGE_LIMIT)),
                placeholders.apply(fields.line("searchWords", WORDS_LIMIT)),
                placeholders.apply(fields.line("product", NAME_LIMIT)),
                Language.read(fields));
        if (request.page() == null && request.searchWords() == null && !fields.isWrong("page")
                && !fields.isWrong("searchWords")) {
            fields.wrong("page", "is required unless there are searchWords.");
        }
        fields.refuseOthers();
        fields.throwIfWrong();
        return request;
    }
}
