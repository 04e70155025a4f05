package dev.fenster.local.demo;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A month of support at the fictitious vendor Zettelwald as requests to the public API: some 3,000 tickets over all channels
 * and what happened to them. The same seed, end and zone give the very same requests.
 */
public final class DemoMonth {

    private final List<Story> stories = new ArrayList<>();
    private final List<DemoRequest> requests = new ArrayList<>();

    /** The thirty days before {@code until}; office hours and weekdays are those of the zone. */
    public DemoMonth(long seed, Instant until, ZoneId zone) {
        Month month = new Month(until, zone);
        Dice dice = new Dice(seed);
        Map<String, Phrases> phrases = TicketTemplates.LANGUAGES.stream()
                .collect(Collectors.toMap(language -> language, Phrases::of));
        List<Topic> topics = Topic.all();
        SlotFiller slots = new SlotFiller(phrases, zone, dice);
        CustomerBook customers = new CustomerBook(dice, phrases, Release.all(month));
        tell(new MonthPlan(month, dice, customers, topics).contacts(),
                new TicketWriter(month, new TicketTemplates(topics), slots, dice), new HistoryWriter(month, slots, dice));
    }

    /** All requests in the order in which things happened; a ticket always comes before its events. */
    public List<DemoRequest> requests() {
        return List.copyOf(requests);
    }

    List<Story> stories() {
        return List.copyOf(stories);
    }

    private void tell(List<Contact> contacts, TicketWriter tickets, HistoryWriter histories) {
        Map<Channel, Integer> numbers = new HashMap<>();
        for (Contact contact : contacts) {
            int number = numbers.merge(contact.channel(), 1, Integer::sum);
            Story story = tickets.write(contact, contact.channel().idPrefix() + (10000 + number));
            stories.add(story);
            requests.add(story.ticket());
            requests.addAll(histories.write(story));
        }
        requests.sort(Comparator.comparing(DemoRequest::occurredAt));
    }
}
