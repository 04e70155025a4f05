package dev.fenster.intake.signature;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.List;
import java.util.function.Function;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keyed hashes, and comparisons whose time tells nothing of where two values differ. */
public final class Macs {
    private Macs() {}

    public static byte[] mac(String algorithm, String secret, byte[] content) {
        try {
            var mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("This Java has no " + algorithm, e);
        }
    }

    public static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    /** @return whether what was sent is what one of the secrets leads to */
    static boolean fitsOne(String sent, List<String> secrets, Function<String, String> expected) {
        boolean fits = false;
        for (var secret : secrets) {
            fits |= same(sent, expected.apply(secret));
        }
        return fits;
    }
}
