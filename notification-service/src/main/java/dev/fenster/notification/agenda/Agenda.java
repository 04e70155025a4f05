package dev.fenster.notification.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * What a meeting of product management should know: the components that customers had trouble with in seven days.
 *
 * @param occursAt
 *        when the meeting takes place, with the offset of its time zone
 * @param comparedWith
 *        the seven days before the period
 * @param asOf
 *        when the figures were put together; waits that go on are counted up to this moment
 * @param components
 *        most tickets first
 * @param longestWaits
 *        one line a component, longest wait first
 */
@Schema(name = "Agenda", examples = AgendaExample.JSON)
public record Agenda(MeetingReference meeting,
        @JsonFormat(shape = JsonFormat.Shape.STRING, pattern = "yyyy-MM-dd'T'HH:mm:ssXXX", without = JsonFormat.Feature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE) ZonedDateTime occursAt,
        Period period, Period comparedWith, Instant asOf, Definitions definitions, Totals totals, Highlights highlights,
        List<ComponentFigures> components, List<LongestWait> longestWaits) {

    @Schema(name = "MeetingReference")
    public record MeetingReference(String id, String name, String timezone) {}

    /**
     * Local days, the first and the last included.
     *
     * @param running
     *        whether the last day is today, so that its figures still grow
     */
    @Schema(name = "AgendaPeriod")
    public record Period(LocalDate from, LocalDate to, String timezone, boolean running) {}

    /** What the figures mean. */
    @Schema(name = "AgendaDefinitions")
    public record Definitions(String tickets, String answered, String waitSeconds, String change) {
        static final Definitions ALL = new Definitions("Tickets opened in the period, by the time of the customer's contact.",
                "Those of them that have had a first public reply by a person of support; unanswered are the others.",
                "Seconds from opening to that first reply; while there is none, to asOf.",
                "Difference to the seven days before the period; percent is left out when there was no ticket then.");
    }

    @Schema(name = "AgendaTotals")
    public record Totals(int tickets, int ticketsBefore, Change change, int answered, int unanswered,
            @Schema(description = "left out when nobody waited") Long longestWaitSeconds) {}

    /** Against the seven days before. */
    @Schema(name = "Change")
    public record Change(int absolute, @Schema(description = "left out when there was no ticket before") Double percent) {
        static Change of(int now, int before) {
            return new Change(now - before, before == 0 ? null : Math.round(1000.0 * (now - before) / before) / 10.0);
        }
    }

    /** The keys of the components that stand out; each is left out when none does. */
    @Schema(name = "AgendaHighlights")
    public record Highlights(String mostTickets, String strongestRise, String strongestFall, String longestWait) {}

    @Schema(name = "ComponentFigures")
    public record ComponentFigures(@Schema(description = "its key; unrouted for tickets without a component") String component,
            String componentName, Owner owner, int tickets, int ticketsBefore, Change change, int answered, int unanswered,
            @Schema(description = "at most three, longest first") List<Wait> longestWaits,
            @Schema(description = "at most two, newest first") List<Quote> quotes) {}

    @Schema(name = "AgendaOwner")
    public record Owner(String key, String name) {}

    @Schema(name = "AgendaWait")
    public record Wait(UUID ticketId, Instant openedAt,
            @Schema(description = "left out while the customer waits") Instant firstReplyAt,
            long waitSeconds, boolean stillWaiting) {}

    @Schema(name = "AgendaQuote")
    public record Quote(UUID ticketId, String language, String text) {}

    @Schema(name = "LongestWait")
    public record LongestWait(String component, String componentName, Owner owner, @JsonUnwrapped Wait longest) {}
}
