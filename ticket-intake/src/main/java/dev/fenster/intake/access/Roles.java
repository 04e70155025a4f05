package dev.fenster.intake.access;

/** What a caller may be. Integrations come with an API key, people with a JWT whose claim {@code groups} holds their roles. */
public final class Roles {
    public static final String INTEGRATION = "integration";
    public static final String AGENT = "agent";
    public static final String HOTLINE_LEAD = "hotline-lead";
    public static final String OPERATOR = "operator";

    private Roles() {}
}
