package dev.fenster.intake.access;

import java.util.regex.Pattern;

/** The name of a system that sends tickets. It becomes part of ids and of a URI, hence the narrow alphabet. */
public final class SourceName {
    public static final int LIMIT = 64;
    public static final String RULE = "must begin with a letter or digit and go on with letters, digits, dots, dashes or underscores.";
    private static final Pattern VALID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    private SourceName() {}

    public static boolean isValid(String name) {
        return name.length() <= LIMIT && VALID.matcher(name).matches();
    }
}
