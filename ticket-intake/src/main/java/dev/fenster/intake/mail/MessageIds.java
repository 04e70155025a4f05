package dev.fenster.intake.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/** The ids that mails have and name. */
final class MessageIds {
    private static final Pattern POINTED = Pattern.compile("<\\s*([^<>\\s]+)\\s*>");
    private static final Pattern BARE = Pattern.compile("([^<>\\s,;\"]+@[^<>\\s,;\"]+)");
    private static final int LONGEST = 190;
    private static final int HASH_DIGITS = 40;

    private MessageIds() {}

    /** @return the ids in a header, without pointed brackets; a long or odd one by its hash */
    static List<String> in(String header) {
        var pointed = POINTED.matcher(header).results().toList();
        return (pointed.isEmpty() ? BARE.matcher(header).results().toList() : pointed).stream()
                .map(id -> usable(id.group(1))).toList();
    }

    /** @return the id of something that has none: the same content always has the same */
    static String ofContent(String content) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + HexFormat.of().formatHex(hash).substring(0, HASH_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static String usable(String id) {
        return id.length() <= LONGEST && id.chars().allMatch(c -> c > ' ' && c < 0x7F) ? id : ofContent(id);
    }
}
