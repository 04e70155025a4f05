package dev.fenster.routing.access;

/** The roles that a token may carry in its claim {@code groups}. */
public final class Roles {
    public static final String AGENT = "agent";
    public static final String HOTLINE_LEAD = "hotline-lead";
    public static final String PRODUCT_MANAGER = "product-manager";
    public static final String OPERATOR = "operator";

    private Roles() {}
}
