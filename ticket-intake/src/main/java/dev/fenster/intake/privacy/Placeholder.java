package dev.fenster.intake.privacy;

import java.util.Locale;

/** What stands in a text where personal data stood. */
enum Placeholder {
    EMAIL, PHONE, IBAN, CARD, TOKEN, HANDLE;

    private final String mark = "[" + name().toLowerCase(Locale.ROOT) + "]";

    @Override
    public String toString() {
        return mark;
    }
}
