package dev.fenster.routing.matching;

/** Holds for tickets that say something beside their text. */
record FactCheck(int sign, String condition) implements Check {
    @Override
    public boolean holds(TicketWords ticket) {
        return ticket.has(sign);
    }

    @Override
    public void show(TicketWords ticket, Shown shown) {
        if (ticket.has(sign)) {
            shown.conditions().add(condition);
        }
    }

    @Override
    public int[] needed(Signs signs) {
        return new int[]{sign};
    }
}
