package dev.fenster.intake.mail;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a mail is that nobody wrote to support. */
public enum Automatic {
    BOUNCE("The mail is a bounce or another report on a mail (RFC 3464)."),
    REPLY("The mail is an automatic reply or notice (RFC 3834)."),
    LIST("The mail comes from a mailing list or a bulk sender.");

    private final String reason;

    Automatic(String reason) {
        this.reason = reason;
    }

    /** @return for figures */
    public String mark() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String reason() {
        return reason;
    }

    /** @return what was ignored for this reason */
    public static Optional<Automatic> of(String reason) {
        return Arrays.stream(values()).filter(each -> each.reason.equals(reason)).findFirst();
    }
}
