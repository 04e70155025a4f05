package dev.fenster.local.demo;

import java.time.Instant;

/** Somebody with a shop; updatesAt is when the newest release reaches him, null if it doesn't within the month. */
record Customer(String language, String firstName, String lastName, String shop, String town, String email, String phone,
        String handle, String account, String segment, int value, String preferredChannel, Release before, Release next,
        Instant updatesAt) {

    String name() {
        return firstName + " " + lastName;
    }

    String versionAt(Instant moment) {
        return updatesAt == null || moment.isBefore(updatesAt) ? before.version() : next.version();
    }
}
