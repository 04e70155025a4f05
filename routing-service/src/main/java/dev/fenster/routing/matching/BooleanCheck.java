package dev.fenster.routing.matching;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** AND, OR and NOT. */
sealed interface BooleanCheck extends Check {
    record AllOf(List<Check> parts) implements BooleanCheck {
        @Override
        public boolean holds(TicketWords ticket) {
            for (var part : parts) {
                if (!part.holds(ticket)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public void show(TicketWords ticket, Shown shown) {
            parts.forEach(part -> part.show(ticket, shown));
        }

        /** Those of the part with the rarest signs. */
        @Override
        public int[] needed(Signs signs) {
            int[] rarest = null;
            for (var part : parts) {
                rarest = signs.cheaper(rarest, part.needed(signs));
            }
            return rarest;
        }
    }

    record AnyOf(List<Check> parts) implements BooleanCheck {
        @Override
        public boolean holds(TicketWords ticket) {
            for (var part : parts) {
                if (part.holds(ticket)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public void show(TicketWords ticket, Shown shown) {
            parts.stream().filter(part -> part.holds(ticket)).forEach(part -> part.show(ticket, shown));
        }

        @Override
        public int[] needed(Signs signs) {
            var all = parts.stream().map(part -> part.needed(signs)).toList();
            return all.stream().anyMatch(Objects::isNull)
                    ? null
                    : Stream.of(all.toArray(int[][]::new)).flatMapToInt(IntStream::of).distinct().toArray();
        }
    }

    record Not(Check part) implements BooleanCheck {
        @Override
        public boolean holds(TicketWords ticket) {
            return !part.holds(ticket);
        }

        @Override
        public void show(TicketWords ticket, Shown shown) {
            // What is absent has no words to show.
        }

        @Override
        public int[] needed(Signs signs) {
            return null;
        }
    }
}
