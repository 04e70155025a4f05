package dev.fenster.intake.mail;

/** Undoes the soft line breaks of RFC 3676: a line that ends with a blank goes on in the next. */
final class FlowedText {
    private static final String SIGNATURE = "-- ";

    private FlowedText() {}

    static String joined(String text) {
        var joined = new StringBuilder();
        boolean flows = false;
        for (var line : text.split("\\r?\\n", -1)) {
            boolean breaks = !flows || line.startsWith(">") || line.equals(SIGNATURE);
            joined.append(joined.isEmpty() ? "" : breaks ? "\n" : "").append(line);
            flows = line.endsWith(" ") && !line.equals(SIGNATURE) && !line.startsWith(">");
        }
        return joined.toString();
    }
}
