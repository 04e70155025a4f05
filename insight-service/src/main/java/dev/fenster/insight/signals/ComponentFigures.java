package dev.fenster.insight.signals;

import java.util.List;

import dev.fenster.insight.signals.ComponentReported.Owner;
import dev.fenster.insight.signals.ComponentReported.Quote;
import dev.fenster.insight.signals.ComponentReported.Wait;

/** What is reported of a component-day. */
record ComponentFigures(ComponentDay day, String componentName, Owner owner, int tickets, int answered, List<Wait> longestWaits,
        List<Quote> quotes) {}
