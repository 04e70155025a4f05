package dev.fenster.notification.access;

/** The roles of people, as the claim {@code groups} of their token names them. */
public final class Roles {
    public static final String AGENT = "agent";
    public static final String HOTLINE_LEAD = "hotline-lead";
    public static final String PRODUCT_MANAGER = "product-manager";
    public static final String OPERATOR = "operator";

    private Roles() {}
}
