package dev.fenster.intake.limit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What a sender may post in a minute to one instance.
 *
 * @param requestsPerMinute
 *        null for as many as {@link LimitsConfig} says
 * @param bytesPerMinute
 *        after decompression; null for as many as {@link LimitsConfig} says
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Limits", description = "What a sender may post in a minute to one instance; what is left out is as the installation has it.")
public record Limits(Long requestsPerMinute, Long bytesPerMinute) {
    public static final long MOST_REQUESTS = 1_000_000_000;
    public static final long MOST_BYTES = 50_000_000_000L;
    /** The attribute of a caller's identity that holds its own. */
    public static final String ATTRIBUTE = "limits";

    Limits orElse(Limits others) {
        return new Limits(requestsPerMinute == null ? others.requestsPerMinute : requestsPerMinute,
                bytesPerMinute == null ? others.bytesPerMinute : bytesPerMinute);
    }
}
