package dev.fenster.local.demo;

/** The weekly meeting in which Zettelwald's product management hears from support. */
public final class DemoMeeting {

    private DemoMeeting() {}

    /** The meeting as the REST API of meetings takes it. */
    public static String json() {
        return DemoFiles.text("meeting.json");
    }
}
