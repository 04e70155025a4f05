package dev.fenster.intake.source;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.fenster.intake.access.SenderLimits;
import dev.fenster.intake.access.SourceName;
import dev.fenster.intake.kind.Kind;
import dev.fenster.intake.kind.Kinds;
import dev.fenster.intake.kind.Mapping;
import dev.fenster.intake.limit.Limits;
import dev.fenster.intake.problem.ProblemException;
import dev.fenster.intake.request.Fields;
import dev.fenster.intake.request.Language;
import dev.fenster.intake.request.TimeWindow;

/**
 * What an operator says of a source, checked. All but name and kind may be null.
 */
record SourceRequest(String name, String kind, List<String> secrets, String verifyToken, String product, String language,
        String team, String conversations, String conversation, String mapping, PageSettings page,
        Limits limits, MailSettings mail) {
    private static final int NAME_LIMIT = 100;
    private static final int SECRET_LIMIT = 500;
    private static final int MOST_SECRETS = 2;
    private static final int SHORTEST_SECRET = 8;
    private static final int MAPPING_LIMIT = 50_000;

    /**
     * @throws ProblemException
     *         400 naming every wrong field
     */
    static SourceRequest read(String name, ObjectNode body, Kinds kinds, TimeWindow window) {
        var fields = Fields.of(body, window);
        var given = fields.line("name", SourceName.LIMIT);
        if (!SourceName.isValid(name) || given != null && !given.equals(name)) {
            fields.wrong("name", "has to be the name in the path, which " + SourceName.RULE);
        }
        var kind = fields.required("kind", fields.line("kind", NAME_LIMIT));
        var request = new SourceRequest(name, kind, secrets(fields), fields.line("verifyToken", SECRET_LIMIT),
                fields.line("product", NAME_LIMIT), Language.read(fields), fields.line("team", NAME_LIMIT),
                SourceName.ofConversations(fields), fields.text("conversation", MAPPING_LIMIT),
                fields.text("mapping", MAPPING_LIMIT), PageSettingsReader.read(fields.object("page")),
                SenderLimits.read(fields), MailSettingsReader.read(fields.object("mail")));
        fields.refuseOthers();
        if (request.conversation != null) {
            checkConversation(request, fields);
        }
        if (kind != null) {
            checkKind(request, kinds, fields);
        }
        fields.throwIfWrong();
        return request;
    }

    /** @return the source that it describes */
    Source source(List<String> itsSecrets, String itsToken, boolean declared, Instant changedAt) {
        return new Source(name, kind, itsSecrets, itsToken, product, language, team, conversations, conversation, mapping,
                page, limits, mail, declared, changedAt);
    }

    private static List<String> secrets(Fields fields) {
        var secrets = fields.lines("secrets", MOST_SECRETS, SECRET_LIMIT);
        return secrets == null || secrets.stream().allMatch(secret -> secret.length() >= SHORTEST_SECRET)
                ? secrets
                : fields.wrong("secrets", "must have at least " + SHORTEST_SECRET + " characters each.");
    }

    private static void checkKind(SourceRequest request, Kinds kinds, Fields fields) {
        kinds.find(request.kind).ifPresentOrElse(kind -> {
            checkMapping(request, kind, fields);
            PageSettingsReader.check(request.page, kind, fields);
            MailSettingsReader.check(request.mail, kind, fields);
        }, () -> fields.wrong("kind",
                "is not known. Known are " + String.join(", ", kinds.all().stream().map(Kind::name).toList()) + "."));
    }

    private static void checkConversation(SourceRequest request, Fields fields) {
        if (request.conversations == null) {
            fields.wrong("conversation", "is for sources that share conversations; name them in the field conversations.");
        }
        check("conversation", request.conversation, fields);
    }

    private static void checkMapping(SourceRequest request, Kind kind, Fields fields) {
        if ((kind.mapping() == null) != (request.mapping != null)) {
            fields.wrong("mapping", kind.mapping() == null
                    ? "is required for this kind: a JSONata expression."
                    : "belongs to sources of the kind custom only; leave it out.");
        } else if (request.mapping != null) {
            check("mapping", request.mapping, fields);
        }
    }

    private static void check(String field, String expression, Fields fields) {
        try {
            Mapping.of(expression);
        } catch (IllegalArgumentException e) {
            fields.wrong(field, "is no JSONata expression: " + e.getMessage());
        }
    }
}
