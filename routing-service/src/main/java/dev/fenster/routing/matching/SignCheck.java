package dev.fenster.routing.matching;

/** Holds for tickets that have one of some signs. */
record SignCheck(int[] any) implements Check {
    @Override
    public boolean holds(TicketWords ticket) {
        for (var sign : any) {
            if (ticket.has(sign)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void show(TicketWords ticket, Shown shown) {
        for (var sign : any) {
            ticket.at(sign).stream().limit(RuleMatcher.SHOWN_WORDS)
                    .forEach(place -> shown.all().add(ticket.words(place, place)));
        }
    }

    @Override
    public int[] needed(Signs signs) {
        return any;
    }
}
