package dev.fenster.intake.deadletters;

import java.util.regex.Pattern;

/** Where reading a topic goes on: partitions one after the other, each from its oldest letter to its newest. */
record Position(int partition, long offset) {
    static final Position START = new Position(0, 0);
    private static final Pattern CURSOR = Pattern.compile("(\\d{1,9})-(\\d{1,18})");

    /** @return null when it is no cursor */
    static Position parse(String cursor) {
        var matcher = CURSOR.matcher(cursor);
        return matcher.matches()
                ? new Position(Integer.parseInt(matcher.group(1)), Long.parseLong(matcher.group(2)))
                : null;
    }

    String cursor() {
        return partition + "-" + offset;
    }
}
