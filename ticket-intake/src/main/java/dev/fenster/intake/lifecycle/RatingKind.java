package dev.fenster.intake.lifecycle;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The usual questions to customers, each with its scale. */
enum RatingKind {
    @JsonProperty("csat")
    CSAT(1, 5),
    @JsonProperty("nps")
    NPS(0, 10),
    @JsonProperty("ces")
    CES(1, 7);

    final int lowest;
    final int highest;

    RatingKind(int lowest, int highest) {
        this.lowest = lowest;
        this.highest = highest;
    }
}
