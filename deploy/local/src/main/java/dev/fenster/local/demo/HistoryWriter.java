package dev.fenster.local.demo;

import java.time.Duration;
import java.util.List;

/** Tells how support takes up a ticket on its channel, and what follows; nothing at or after the month's end. */
final class HistoryWriter {

    private static final double NEVER_ANSWERED = 0.02;
    private static final double SOLVED_ON_THE_PHONE = 0.62;

    private final Month month;
    private final SlotFiller slots;
    private final Dice dice;
    private final Pace pace;
    private final Desk desk = new Desk();
    private final Conversation conversation;

    HistoryWriter(Month month, SlotFiller slots, Dice dice) {
        this.month = month;
        this.slots = slots;
        this.dice = dice;
        this.pace = new Pace(new SupportHours(month.zone()), dice);
        this.conversation = new Conversation(desk, pace, dice);
    }

    List<DemoEvent> write(Story story) {
        History history = new History(story, slots, desk.firstLevel(dice));
        if (story.contact().hungUp()) {
            hangUp(history);
        } else if (story.contact().channel().isPhone()) {
            call(history);
        } else if (story.contact().channel().isChat()) {
            chat(history);
        } else {
            letter(history);
        }
        return history.eventsBefore(month.until());
    }

    private void hangUp(History history) {
        DemoTicket.Call call = history.story().ticket().call();
        if (call.endedAt() != null) {
            history.continueAt(call.endedAt());
            history.abandoned();
            pace.pass(history, Duration.ofHours(3));
            history.closedBySystem();
        }
    }

    private void call(History history) {
        DemoTicket.Call call = history.story().ticket().call();
        if (call.answeredAt() != null) {
            history.continueAt(call.answeredAt());
            history.pickedUp();
        }
        if (call.endedAt() != null) {
            history.continueAt(call.endedAt());
            afterTheCall(history);
        }
    }

    private void afterTheCall(History history) {
        if (dice.chance(SOLVED_ON_THE_PHONE / history.contact().slowdown())) {
            conversation.resolve(history);
        } else {
            history.status("open");
            pace.work(history, Duration.ofHours(3));
            conversation.clarify(history);
        }
    }

    private void chat(History history) {
        pace.queue(history, history.contact().channel().medianWait());
        history.pickedUp();
        pace.pass(history, Duration.ofSeconds(50));
        conversation.begin(history);
    }

    private void letter(History history) {
        if (history.contact().channel().isWeb()) {
            history.letPass(Duration.ofSeconds(dice.between(2, 20)));
            history.automaticReply();
        }
        if (!dice.chance(NEVER_ANSWERED)) {
            pace.work(history, history.contact().channel().medianReply());
            conversation.begin(history);
        }
    }
}
