package dev.fenster.intake.kind;

/** Ids, names and words as vendors write them: one sends an id as number, another as string. */
final class VendorText {
    private VendorText() {}

    /** @return a number or a string as text without blanks around it; null for anything else and for nothing but blanks */
    static String text(Object value) {
        if (value instanceof Number number) {
            return JsonataValues.json(number).asText();
        }
        return value instanceof String text && !text.isBlank() ? text.strip() : null;
    }
}
