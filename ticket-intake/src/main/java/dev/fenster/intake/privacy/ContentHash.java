package dev.fenster.intake.privacy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

import jakarta.inject.Singleton;

import dev.fenster.intake.signature.Macs;

/**
 * Names what somebody sent by its content where the sender has no id for it: the same content has the same hash, and nobody
 * without the installation's secret can try whose words they may have been.
 */
@Singleton
public class ContentHash {
    private final String secret;

    ContentHash(CustomerConfig config) {
        secret = config.hmacSecret();
    }

    /** @return 32 bytes */
    public byte[] bytes(String content) {
        return Macs.mac("HmacSHA256", secret, ("content:" + content).getBytes(StandardCharsets.UTF_8));
    }

    /** @return 64 hexadecimal digits */
    public String hex(String content) {
        return HexFormat.of().formatHex(bytes(content));
    }
}
