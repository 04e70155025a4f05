package dev.fenster.routing.matching;

/** What a rule asks for, ready to be tried on tickets. */
interface Check {
    boolean holds(TicketWords ticket);

    /** Adds the words of a ticket that it holds for, at most {@link RuleMatcher#SHOWN_WORDS} for each word that it asks for. */
    void show(TicketWords ticket, Shown shown);

    /**
     * @param signs
     *        say which are rare
     * @return signs of which a ticket must have at least one; null when it may hold without any
     */
    int[] needed(Signs signs);
}
