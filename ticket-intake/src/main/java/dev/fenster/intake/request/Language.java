package dev.fenster.intake.request;

import java.util.Locale;
import java.util.Set;

/** The field {@code language}: two letters after ISO 639-1. */
public final class Language {
    private static final int LIMIT = 100;
    private static final Set<String> KNOWN = Set.of(Locale.getISOLanguages());

    private Language() {}

    /** @return in lower case; null when it is left out or wrong */
    public static String read(Fields fields) {
        var given = fields.line("language", LIMIT);
        if (given == null) {
            return null;
        }
        var language = given.toLowerCase(Locale.ROOT);
        return KNOWN.contains(language)
                ? language
                : fields.wrong("language",
                        "must be a language's two letters after ISO 639-1, such as de; leave it out when unknown.");
    }
}
