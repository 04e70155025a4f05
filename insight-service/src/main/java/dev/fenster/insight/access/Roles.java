package dev.fenster.insight.access;

/** The roles that a token's claim {@code groups} can name; each of them may read every figure. */
public final class Roles {
    public static final String AGENT = "agent";
    public static final String HOTLINE_LEAD = "hotline-lead";
    public static final String PRODUCT_MANAGER = "product-manager";
    public static final String OPERATOR = "operator";

    private Roles() {}
}
