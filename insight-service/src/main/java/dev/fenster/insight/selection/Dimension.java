package dev.fenster.insight.selection;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What tickets can be told apart by. The name is the REST parameter and the column of the table ticket alike. */
public enum Dimension {
    CHANNEL, COMPONENT, SOURCE, PRODUCT, LANGUAGE, PRIORITY, OWNER, OUTCOME;

    /** @return the name in REST, e.g. {@code channel} */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> keys() {
        return Arrays.stream(values()).map(Dimension::key).toList();
    }

    public static Optional<Dimension> of(String key) {
        return Arrays.stream(values()).filter(dimension -> dimension.key().equals(key)).findFirst();
    }
}
