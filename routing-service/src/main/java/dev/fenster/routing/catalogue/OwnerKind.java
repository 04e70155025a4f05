package dev.fenster.routing.catalogue;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** Whether one person or a team takes care. */
public enum OwnerKind {
    PERSON,
    TEAM;

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
