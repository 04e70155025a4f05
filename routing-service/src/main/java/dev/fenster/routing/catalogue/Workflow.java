package dev.fenster.routing.catalogue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What happens to a ticket of some channels and an area: who receives it, what the customer is promised, when to ask whom for help.
 *
 * @param area
 *        null for tickets of any area
 * @param firstReply
 *        business time; null when no first reply is promised. So with the others.
 */
@Schema(description = "What happens to a ticket. channels empty means any, no area means any. receiver is the key of an owner; without it the area's"
        + " team receives the ticket. firstReply, nextReply and questionAnswer are business time such as PT4H30M. contact: the ways to"
        + " the customer, the first that works. While the ticket's status is pending the time stands still, if pausesWhilePending.")
public record Workflow(@NotNull @Pattern(regexp = KEY, message = KEY_MESSAGE) @Schema(examples = "telefon") String key,
        @NotBlank @Size(max = 200) @Schema(examples = "Anruf") String name,
        List<@NotNull @Pattern(regexp = Area.CHANNEL, message = Area.CHANNEL_MESSAGE) String> channels,
        @Schema(examples = "kasse-telefon") String area, @Schema(examples = "hotline-kasse") String receiver,
        @Pattern(regexp = Workflow.TIME, message = Workflow.TIME_MESSAGE) @Schema(examples = "PT1H") String firstReply,
        @Pattern(regexp = Workflow.TIME, message = Workflow.TIME_MESSAGE) @Schema(examples = "PT4H") String nextReply,
        @Pattern(regexp = Workflow.TIME, message = Workflow.TIME_MESSAGE) @Schema(examples = "PT8H") String questionAnswer,
        @Size(max = 20) List<@NotNull EscalationStep> escalation,
        @Size(max = 5) List<@NotNull @Pattern(regexp = "channel_asked|preferred_channel|"
                + Area.CHANNEL, message = "must be channel_asked, preferred_channel or a channel") String> contact,
        @Size(max = 2_000) @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank: leave it out") @Schema(examples = "Kassennummer bereithalten") String customerMust,
        Boolean pausesWhilePending,
        Reopening reopening) implements CatalogueEntry {
    static final String TIME = "PT(?=\\d)(?:\\d{1,4}H)?(?:\\d{1,4}M)?(?:\\d{1,5}S)?";
    static final String TIME_MESSAGE = "must be a time such as PT4H or PT1H30M";
    private static final List<String> AS_ASKED = List.of("channel_asked", "preferred_channel");

    /** What a ticket that is opened again is promised: the whole time, or what was left of it. */
    public enum Reopening {
        RESTART,
        RESUME;

        @JsonValue
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Workflow {
        channels = channels == null ? List.of() : channels;
        escalation = escalation == null ? List.of() : escalation;
        contact = contact == null || contact.isEmpty() ? AS_ASKED : contact;
        pausesWhilePending = pausesWhilePending == null ? Boolean.TRUE : pausesWhilePending;
        reopening = reopening == null ? Reopening.RESTART : reopening;
    }

    public Optional<Duration> firstReplyTime() {
        return Optional.ofNullable(firstReply).map(Duration::parse);
    }

    public Optional<Duration> nextReplyTime() {
        return Optional.ofNullable(nextReply).map(Duration::parse);
    }

    public Optional<Duration> questionAnswerTime() {
        return Optional.ofNullable(questionAnswer).map(Duration::parse);
    }

    @Override
    public String identity() {
        return key;
    }
}
