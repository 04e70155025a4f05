package dev.fenster.intake.deadletters;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What became of a dead letter. */
public enum LetterState {
    OPEN, REPLAYED, DISCARDED;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static LetterState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
