package dev.fenster.routing.catalogue;

import java.time.Duration;
import java.util.regex.Pattern;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * When to ask whom for help while a customer waits.
 *
 * @param when
 *        {@code 50%} of the time promised, {@code due}, {@code due-PT1H} or {@code due+PT2H}, in business time
 * @param ask
 *        one of {@link #OWNER}, {@link #TEAM}, {@link #RECEIVER} and {@link #DEPUTY}, or the key of an owner
 */
@Schema(description = "When to ask whom for help while a customer waits. when: 50% of the time promised, due, due-PT1H or due+PT2H, in business"
        + " time. ask: owner, team, receiver or deputy of the ticket, or the key of an owner.")
public record EscalationStep(@Schema(examples = "50%") String when, @Schema(examples = "owner") String ask) {
    /** Who is responsible for the ticket's component. */
    public static final String OWNER = "owner";
    /** The team of the ticket's area. */
    public static final String TEAM = "team";
    /** Who receives the ticket by its workflow. */
    public static final String RECEIVER = "receiver";
    /** Who stands in for the owner. */
    public static final String DEPUTY = "deputy";
    static final String FORM = "(?<percent>\\d{1,3})%|due(?:(?<sign>[+-])(?<time>" + Workflow.TIME + "))?";
    private static final Pattern WHEN = Pattern.compile(FORM);

    /** @return after how much business time of waiting, at least zero; the customer was promised a reply after {@code promised} */
    public Duration after(Duration promised) {
        var matcher = WHEN.matcher(when);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("is " + when + ": write 50%, due, due-PT1H or due+PT2H");
        }
        if (matcher.group("percent") != null) {
            return promised.multipliedBy(Long.parseLong(matcher.group("percent"))).dividedBy(100);
        }
        var time = matcher.group("time") == null ? Duration.ZERO : Duration.parse(matcher.group("time"));
        var after = "-".equals(matcher.group("sign")) ? promised.minus(time) : promised.plus(time);
        return after.isNegative() ? Duration.ZERO : after;
    }
}
