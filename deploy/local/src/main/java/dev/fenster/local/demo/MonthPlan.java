package dev.fenster.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Who turns to support when, where and about what: everyday trouble, waves, and people who try again. */
final class MonthPlan {

    private static final double CONTACTS_A_DAY = 90;
    private static final double ASKS_ELSEWHERE = 0.06;
    private static final int ATTEMPTS_TO_FIT_THE_HOURS = 20;

    private final Month month;
    private final Dice dice;
    private final CustomerBook customers;
    private final List<Topic> topics;
    private final List<Channel> channels = Channel.all();
    private final Rhythm rhythm;
    private final SupportHours hours;
    private final List<Contact> contacts = new ArrayList<>();

    MonthPlan(Month month, Dice dice, CustomerBook customers, List<Topic> topics) {
        this.month = month;
        this.dice = dice;
        this.customers = customers;
        this.topics = topics;
        this.rhythm = new Rhythm(month.zone());
        this.hours = new SupportHours(month.zone());
    }

    /** All contacts of the month in their order. */
    List<Contact> contacts() {
        month.days().forEach(this::everyday);
        Wave.all(month, topics).forEach(this::wave);
        return contacts.stream().filter(contact -> month.contains(contact.at()))
                .sorted(Comparator.comparing(Contact::at)).toList();
    }

    private void everyday(LocalDate day) {
        for (Channel channel : channels) {
            int arrivals = dice.arrivals(CONTACTS_A_DAY * channel.share() * rhythm.weight(day, channel));
            for (int i = 0; i < arrivals; i++) {
                Instant at = rhythm.moment(day, channel, dice);
                ask(new Contact(at, customers.anyone(), channel, dice.oneOf(topics, Topic::share), null, false));
            }
        }
    }

    private void wave(Wave wave) {
        for (int i = 0; i < wave.tickets(); i++) {
            Channel channel = dice.oneOf(channels, Channel::share);
            Instant at = momentIn(wave, channel);
            ask(new Contact(at, customers.anyoneWith(wave.version(), at), channel, wave.topic(), wave, false));
        }
    }

    private Instant momentIn(Wave wave, Channel channel) {
        Instant at = wave.start().plus(dice.fading(wave.meanDelay()));
        for (int i = 0; i < ATTEMPTS_TO_FIT_THE_HOURS && !isUsual(at, channel); i++) {
            at = wave.start().plus(dice.fading(wave.meanDelay()));
        }
        return isUsual(at, channel) ? at : hours.after(at, dice.around(Duration.ofMinutes(40)));
    }

    private boolean isUsual(Instant at, Channel channel) {
        int hour = at.atZone(month.zone()).getHour();
        return channel.isPhone() ? hours.isOpen(at) : hour >= 6 && hour < 23;
    }

    private void ask(Contact contact) {
        Channel channel = contact.channel();
        if (dice.chance(channel.abandonShare() * contact.slowdown())) {
            hangUpBefore(contact);
        } else if (!channel.isPhone() && dice.chance(ASKS_ELSEWHERE)) {
            askElsewhere(contact);
        }
        contacts.add(contact);
    }

    private void hangUpBefore(Contact contact) {
        Instant earlier = contact.at().minus(dice.around(Duration.ofMinutes(12)));
        if (hours.isOpen(earlier)) {
            contacts.add(new Contact(earlier, contact.customer(), contact.channel(), contact.topic(), contact.wave(), true));
        }
    }

    private void askElsewhere(Contact contact) {
        Channel other = dice.oneOf(channels.stream().filter(channel -> channel != contact.channel()).toList());
        Instant later = hours.after(contact.at(), dice.around(Duration.ofHours(7)));
        contacts.add(new Contact(later, contact.customer(), other, contact.topic(), contact.wave(), false));
    }
}
