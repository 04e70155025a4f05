package dev.fenster.intake.inbound;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import dev.fenster.intake.kind.JsonataValues;
import dev.fenster.intake.problem.ProblemException;
import dev.fenster.intake.request.JsonObjectParser;
import dev.fenster.intake.signature.Form;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.http.QueryStringDecoder;

/** Turns a body into what a mapping sees as {@code body}. */
final class PayloadReader {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String MULTIPART = "multipart/form-data";
    private static final String MAIL = "message/rfc822";
    private static final int MAIL_BEGINNING = 64 * 1024;
    private static final int MOST_FIELDS = 1000;

    private PayloadReader() {}

    /** @return the media type alone, in lower case; empty when there is none */
    static String mediaType(String contentType) {
        int parameters = contentType.indexOf(';');
        return (parameters < 0 ? contentType : contentType.substring(0, parameters)).strip().toLowerCase(Locale.ROOT);
    }

    static boolean isForm(String mediaType) {
        return mediaType.equals(FORM) || mediaType.equals(MULTIPART);
    }

    static boolean isMail(String mediaType) {
        return mediaType.equals(MAIL);
    }

    /** @return the beginning of a mail, one character a byte; the mail itself is too large to be handed around */
    static String mail(byte[] body) {
        return new String(body, 0, Math.min(body.length, MAIL_BEGINNING), StandardCharsets.ISO_8859_1);
    }

    /**
     * @return the fields of a form with their values; those of a multipart form with the metadata of its files under
     *         {@code attachments}
     * @throws ProblemException
     *         400 when it is no such form
     */
    static Form form(String contentType, byte[] body) {
        return mediaType(contentType).equals(MULTIPART) ? MultipartForm.read(contentType, body) : urlencoded(body);
    }

    /**
     * @throws ProblemException
     *         400 when the body is not what its media type says
     */
    static Object content(byte[] body) {
        return JsonataValues.of(JsonObjectParser.parseAny(body));
    }

    private static Form urlencoded(byte[] body) {
        try {
            var decoder = new QueryStringDecoder(new String(body, StandardCharsets.UTF_8), StandardCharsets.UTF_8, false,
                    MOST_FIELDS);
            return new Form(decoder.parameters(), List.of());
        } catch (IllegalArgumentException | DecoderException e) {
            throw ProblemException.malformed("The body is no form: " + FORM + " was announced.");
        }
    }
}
