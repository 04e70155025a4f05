package dev.fenster.intake.source;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.fenster.intake.signature.Macs;

/**
 * Closes the vendors' secrets before they go to the topic: AES-256-GCM with a key drawn from the installation's secret, so that
 * who reads the topic cannot sign for a vendor.
 */
@Singleton
class SecretBox {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;

    SecretBox(@ConfigProperty(name = "fenster.customer.hmac-secret") String secret) {
        key = new SecretKeySpec(Macs.mac("HmacSHA256", secret, "secrets of sources".getBytes(StandardCharsets.UTF_8)), "AES");
    }

    /**
     * @param owner
     *        the source's name; the box opens for no other
     */
    String closed(String owner, String secret) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        var closed = crypt(Cipher.ENCRYPT_MODE, owner, nonce, secret.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder()
                .encodeToString(ByteBuffer.allocate(NONCE_BYTES + closed.length).put(nonce).put(closed).array());
    }

    /**
     * @throws IllegalArgumentException
     *         when it was closed for another source or with another installation's secret
     */
    String opened(String owner, String closed) {
        var bytes = ByteBuffer.wrap(Base64.getDecoder().decode(closed));
        if (bytes.remaining() < NONCE_BYTES) {
            throw new IllegalArgumentException("A closed secret is longer");
        }
        var nonce = new byte[NONCE_BYTES];
        bytes.get(nonce);
        var content = new byte[bytes.remaining()];
        bytes.get(content);
        return new String(crypt(Cipher.DECRYPT_MODE, owner, nonce, content), StandardCharsets.UTF_8);
    }

    private byte[] crypt(int mode, String owner, byte[] nonce, byte[] content) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("The secret of a source cannot be opened: it was closed with another "
                    + "fenster.customer.hmac-secret", e);
        }
    }
}
