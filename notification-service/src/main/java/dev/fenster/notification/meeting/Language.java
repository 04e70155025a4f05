package dev.fenster.notification.meeting;

import java.util.Locale;

/** The languages that agendas are written in. */
public enum Language {
    DE(Locale.GERMAN), EN(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** @return {@code de} or {@code en} */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws IllegalArgumentException
     *         when it is another one
     */
    public static Language ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
