package dev.fenster.intake.privacy;

/**
 * What is left of an identifier of a customer: enough to recognise the person, too little to reach her.
 *
 * @param kind
 *        {@code email}, {@code phone}, {@code handle} or {@code account}
 * @param hash
 *        HMAC-SHA-256 of the normalised identifier, 64 hexadecimal digits
 */
public record CustomerIdentity(String kind, String hash) {}
