package dev.fenster.insight.search;

import java.util.Optional;

import dev.fenster.insight.selection.Filters;
import dev.fenster.insight.selection.TimeRange;

/** Which tickets are looked for, how many at a time, and after which one. */
record TicketSearch(TimeRange range, Filters filters, Optional<TicketCursor> after, int limit) {}
