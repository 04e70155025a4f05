package dev.fenster.intake.privacy;

/**
 * Puts typed placeholders in the place of personal data in texts: {@code [email] [phone] [iban] [card]},
 * {@code [token]} for what opens a door, mostly in a link, and {@code [handle]} for a name on a network that somebody gives as theirs. Order, article and version numbers, dates and amounts stay.
 */
public final class PlaceholderPolicy {
    private final PhoneNumbers phoneNumbers;

    public PlaceholderPolicy(PhoneNumbers phoneNumbers) {
        this.phoneNumbers = phoneNumbers;
    }

    /** @return the text itself when there is nothing to replace; null for null */
    public String apply(String text) {
        if (text == null) {
            return null;
        }
        var clues = Clues.in(text);
        return clues.none() ? text : replaced(text, clues);
    }

    private String replaced(String text, Clues clues) {
        var redactions = new Redactions(text);
        if (clues.link()) {
            LinkSecrets.find(text, redactions);
        }
        if (clues.token()) {
            BareTokens.find(text, redactions);
        }
        if (clues.at()) {
            Handles.find(text, redactions);
            EmailAddresses.find(text, redactions);
        }
        if (clues.numbers()) {
            BankAccounts.find(text, redactions);
            PaymentCards.find(text, redactions);
            phoneNumbers.find(text, redactions);
        }
        return redactions.applied();
    }
}
