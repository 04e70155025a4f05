package dev.fenster.intake.access;

import java.util.regex.Pattern;

import dev.fenster.intake.request.Fields;

/** The name of a system that sends tickets. It becomes part of ids and of a URI, hence the narrow alphabet. */
public final class SourceName {
    public static final int LIMIT = 64;
    public static final String RULE = "must begin with a letter or digit and go on with letters, digits, dots, dashes or underscores.";
    private static final Pattern VALID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    private SourceName() {}

    /** @return the field that names what sources share conversations; null when it is left out or wrong */
    public static String ofConversations(Fields fields) {
        var name = fields.line("conversations", LIMIT);
        return name == null || isValid(name) ? name : fields.wrong("conversations", RULE);
    }

    public static boolean isValid(String name) {
        return name.length() <= LIMIT && VALID.matcher(name).matches();
    }
}
