package dev.fenster.intake.mail;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.jboss.logging.Logger;

/**
 * Turns bytes into text however their charset is declared. What is valid UTF-8 is UTF-8, since hardly any other text happens to
 * be; what cannot be what it says is windows-1252, as most mislabelled mails are.
 */
public final class Charsets {
    private static final Logger LOG = Logger.getLogger(Charsets.class);
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Set<Charset> IN_TRUTH_WINDOWS_1252 = Set.of(StandardCharsets.ISO_8859_1, StandardCharsets.US_ASCII);
    private static final char REPLACEMENT = '\uFFFD';
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private Charsets() {}

    /**
     * @param declared
     *        a charset's name, a wrong or unknown one, or null
     */
    public static String decode(byte[] bytes, String declared) {
        var text = text(bytes, find(declared).orElse(WINDOWS_1252));
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private static String text(byte[] bytes, Charset declared) {
        if (!isSingleByte(declared) && !declared.equals(StandardCharsets.UTF_8)) {
            var text = strictly(bytes, declared);
            if (text.isPresent()) {
                return text.get();
            }
        }
        return strictly(bytes, StandardCharsets.UTF_8).orElseGet(() -> noUtf8(bytes, declared));
    }

    private static String noUtf8(byte[] bytes, Charset declared) {
        if (declared.equals(StandardCharsets.UTF_8)) {
            var text = new String(bytes, StandardCharsets.UTF_8);
            return isMostlyReadable(text) ? text : new String(bytes, WINDOWS_1252);
        }
        boolean isWindows = !isSingleByte(declared) || IN_TRUTH_WINDOWS_1252.contains(declared);
        return new String(bytes, isWindows ? WINDOWS_1252 : declared);
    }

    /** @return whether a text in UTF-8 has been damaged here and there, rather than never been one */
    private static boolean isMostlyReadable(String text) {
        long damaged = text.chars().filter(c -> c == REPLACEMENT).count();
        return text.chars().filter(c -> c > 0x7F && c != REPLACEMENT).count() > damaged;
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            LOG.tracef("A text is no %s: %s", charset, e.getClass());
            return Optional.empty();
        }
    }

    private static boolean isSingleByte(Charset charset) {
        return charset.canEncode() && charset.newEncoder().maxBytesPerChar() == 1;
    }

    private static Optional<Charset> find(String declared) {
        if (declared == null) {
            return Optional.empty();
        }
        var name = declared.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_.:-]", "")
                .replaceFirst("^(iso)-?(8859)-?(\\d)", "$1-$2-$3").replaceFirst("^(cp|win|windows)[-_]?(125\\d)$", "windows-$2")
                .replaceFirst("^utf[-_]?8.*$", "utf-8");
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            LOG.debugf("A mail declares a charset that does not exist: %s", e.getClass());
            return Optional.empty();
        }
    }
}
