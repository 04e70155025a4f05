package dev.fenster.local.demo;

import java.time.Duration;
import java.util.List;

/** The to and fro between support and customer until a ticket is solved, and sometimes after that. */
final class Conversation {

    private static final double HANDED_OVER = 0.13;
    private static final double GOES_QUIET = 0.03;
    private static final double REOPENED = 0.06;
    private static final double TO_ANOTHER_CHANNEL = 0.25;
    private static final double PREPARED_ANSWER = 0.4;
    private static final double THANKS = 0.25;
    private static final List<Integer> QUESTIONS = List.of(0, 0, 0, 1, 1, 2);

    private final Desk desk;
    private final Pace pace;
    private final Dice dice;
    private final Satisfaction satisfaction;

    Conversation(Desk desk, Pace pace, Dice dice) {
        this.desk = desk;
        this.pace = pace;
        this.dice = dice;
        this.satisfaction = new Satisfaction(dice);
    }

    /** Praise and wishes get an answer, everything else is clarified. */
    void begin(History history) {
        Story story = history.story();
        if (story.is(TicketTemplate.PRAISE) || story.is(TicketTemplate.WISH)) {
            history.agentRepliesWith("reply-" + story.template().tag());
            resolve(history);
        } else {
            clarify(history);
        }
    }

    void clarify(History history) {
        if (history.contact().channel().isSocial() && dice.chance(TO_ANOTHER_CHANNEL)) {
            history.transferredToChannel("email");
        }
        if (dice.chance(HANDED_OVER * history.contact().slowdown())) {
            handOver(history);
        }
        int questions = dice.oneOf(QUESTIONS);
        for (int asked = 0; asked < questions; asked++) {
            askBack(history);
        }
        if (!dice.chance(GOES_QUIET)) {
            solve(history);
            resolve(history);
        }
    }

    void resolve(History history) {
        pace.pass(history, Duration.ofMinutes(2));
        history.resolved();
        boolean again = history.story().template().tag() == null && dice.chance(REOPENED);
        if (again) {
            reopen(history);
        }
        satisfaction.rate(history, again);
    }

    private void handOver(History history) {
        history.agentRepliesWith("reply-forward");
        history.agentNotes();
        history.transferredToTeam(desk.specialists(history.contact().component()));
        history.handTo(desk.anyoneElse(history.agent(), dice));
        if (dice.chance(0.5)) {
            history.status("on_hold");
        }
        if (dice.chance(0.2 * history.contact().slowdown())) {
            pace.pass(history, Duration.ofHours(6));
            history.customerReplies("customer-impatient");
        }
        pace.work(history, Duration.ofHours(5));
    }

    private void askBack(History history) {
        boolean chatting = history.contact().channel().isChat();
        history.agentRepliesWith("reply-ask");
        history.status("pending");
        pace.pass(history, chatting ? Duration.ofMinutes(2) : Duration.ofHours(3));
        history.customerReplies("customer-info");
        history.status("open");
        pace.work(history, chatting ? Duration.ofMinutes(2) : Duration.ofHours(2));
    }

    private void solve(History history) {
        String answer = desk.answer(history.contact().component(), history.contact().customer().language());
        if (answer != null && dice.chance(PREPARED_ANSWER)) {
            history.agentReplies(answer + "\n\n{agent}");
        } else {
            history.agentRepliesWith("reply-solve");
        }
        if (dice.chance(THANKS)) {
            pace.pass(history, Duration.ofMinutes(history.contact().channel().isChat() ? 1 : 50));
            history.customerReplies("customer-thanks");
        }
    }

    private void reopen(History history) {
        pace.pass(history, Duration.ofHours(20));
        history.customerReplies("customer-again");
        history.reopened();
        pace.work(history, Duration.ofHours(2));
        history.agentRepliesWith("reply-solve");
        pace.pass(history, Duration.ofMinutes(10));
        history.resolved();
    }
}
