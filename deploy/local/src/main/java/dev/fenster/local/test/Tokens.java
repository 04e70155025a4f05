package dev.fenster.local.test;

import dev.fenster.local.launch.TokenMint;

/** Bearer tokens for tests, signed by the key pair whose public half {@link KafkaAndPostgres} gives to the service. */
public final class Tokens {
    static final TokenMint MINT = TokenMint.withNewKeys();

    private Tokens() {}

    /** @return a JWT of an hour for a person with this one role, e.g. {@code operator} */
    public static String of(String role) {
        return MINT.token(role);
    }
}
