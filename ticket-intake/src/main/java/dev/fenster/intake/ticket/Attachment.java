package dev.fenster.intake.ticket;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.fenster.intake.privacy.PlaceholderPolicy;
import dev.fenster.intake.request.Fields;

/**
 * What is told of a file: never the file itself.
 *
 * @param name
 *        as its sender called it, with placeholders in the place of personal data; null where it has none
 * @param mediaType
 *        in lower case and without parameters, e.g. {@code image/png}; null when unknown
 * @param bytes
 *        how long it is; null when unknown
 */
@Schema(name = "Attachment", description = "What is told of a file; the file itself stays where it is.")
public record Attachment(@Schema(maxLength = NAME_LIMIT) String name,
        @Schema(maxLength = MEDIA_TYPE_LIMIT, examples = "image/png") String mediaType, @Schema(minimum = "0") Integer bytes) {
    /** Entries of the longest list. */
    public static final int MOST = 50;
    /** Characters of the longest name. */
    public static final int NAME_LIMIT = 255;
    private static final int MEDIA_TYPE_LIMIT = 100;
    private static final String FIELD = "attachments";
    private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z0-9!#$&^_.+-]{1,60}/[a-z0-9!#$&^_.+-]{1,90}");

    /** @return the field {@code attachments}; null when there are none, what is wrong is noted */
    public static List<Attachment> read(Fields fields, PlaceholderPolicy placeholders) {
        var entries = fields.objects(FIELD, MOST);
        if (entries == null) {
            return null;
        }
        var attachments = entries.stream().map(entry -> one(entry, placeholders))
                .filter(attachment -> !attachment.saysNothing()).toList();
        return attachments.isEmpty() ? null : attachments;
    }

    private static Attachment one(Fields entry, PlaceholderPolicy placeholders) {
        var attachment = new Attachment(name(entry.line("name", NAME_LIMIT), placeholders), mediaType(entry),
                entry.integer("bytes", 0, Integer.MAX_VALUE));
        entry.refuseOthers();
        return attachment;
    }

    /** An ending such as .pdf is no part of the address before it. */
    private static String name(String given, PlaceholderPolicy placeholders) {
        int ending = given == null ? -1 : given.lastIndexOf('.');
        return ending < 1
                ? placeholders.apply(given)
                : placeholders.apply(placeholders.apply(given.substring(0, ending)) + given.substring(ending));
    }

    private static String mediaType(Fields entry) {
        var given = entry.line("mediaType", MEDIA_TYPE_LIMIT);
        if (given == null) {
            return null;
        }
        var mediaType = given.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return MEDIA_TYPE.matcher(mediaType).matches()
                ? mediaType
                : entry.wrong("mediaType", "must be a media type such as image/png; leave it out when it is unknown.");
    }

    private boolean saysNothing() {
        return name == null && mediaType == null && bytes == null;
    }
}
