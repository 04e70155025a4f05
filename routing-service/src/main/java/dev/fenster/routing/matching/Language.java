package dev.fenster.routing.matching;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages in which Fenster can look for a rule's words. */
public enum Language {
    DE,
    EN;

    /** @return ISO 639-1, lower case */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @return empty for null and for a language without an analysis of its own */
    public static Optional<Language> of(String code) {
        return Arrays.stream(values()).filter(language -> language.code().equalsIgnoreCase(code)).findFirst();
    }
}
