package dev.fenster.routing.escalation;

/** What happened to a ticket, as far as somebody's waiting is concerned; of two at the same moment the first here comes first. */
public enum MoveKind {
    /** The customer turned to support. */
    OPENED,
    /** Support turned to the customer. */
    OPENED_BY_SUPPORT,
    /** A person of support answered, so that the customer can see or hear it. */
    REPLIED,
    /** Support waits for the customer. */
    PENDING,
    /** Support is at work. */
    AT_WORK,
    CUSTOMER_REPLIED,
    /** Solved, closed, given up or erased. */
    ENDED,
    REOPENED
}
