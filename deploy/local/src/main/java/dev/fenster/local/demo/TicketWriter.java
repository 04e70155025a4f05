package dev.fenster.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Puts a contact into the words and fields of its channel. */
final class TicketWriter {

    private static final List<String> PRIORITIES = List.of("normal", "normal", "normal", "high", "low");

    private final Month month;
    private final TicketTemplates templates;
    private final SlotFiller slots;
    private final Dice dice;

    TicketWriter(Month month, TicketTemplates templates, SlotFiller slots, Dice dice) {
        this.month = month;
        this.templates = templates;
        this.slots = slots;
        this.dice = dice;
    }

    Story write(Contact contact, String externalId) {
        if (contact.hungUp()) {
            return missedCall(contact, externalId);
        }
        TicketTemplate template = templates.oneOf(contact.topic(), contact.customer().language(), contact.channel(), dice);
        DemoTicket.Call call = contact.channel().isPhone() ? call(contact) : null;
        return new Story(contact, template, ticket(contact, externalId, template, call));
    }

    private Story missedCall(Contact contact, String externalId) {
        Customer customer = contact.customer();
        Duration patience = dice.chance(0.15) ? Duration.ofSeconds(dice.between(2, 4)) : dice.around(Duration.ofSeconds(95));
        DemoTicket.Call call = new DemoTicket.Call(contact.at(), null, past(contact.at().plus(patience)), true);
        DemoTicket ticket = new DemoTicket(contact.channel().source(), externalId, contact.channel().name(), contact.at(),
                slots.choice("missed-call", customer, contact.at()), null, customer.language(), identity(contact), null,
                null, null, null, null, call);
        return new Story(contact, null, ticket);
    }

    private DemoTicket.Call call(Contact contact) {
        Duration median = contact.channel().medianWait();
        Instant answered = contact.at().plus(dice.around(median.multipliedBy(Math.round(contact.slowdown()))));
        Instant ended = answered.plus(dice.around(Duration.ofMinutes(6)));
        return new DemoTicket.Call(contact.at(), past(answered), past(ended), false);
    }

    private Instant past(Instant moment) {
        return moment.isBefore(month.until()) ? moment : null;
    }

    private DemoTicket ticket(Contact contact, String externalId, TicketTemplate template, DemoTicket.Call call) {
        Customer customer = contact.customer();
        Topic topic = contact.topic();
        boolean knowsProduct = !contact.channel().isSocial() && dice.chance(0.8);
        return new DemoTicket(contact.channel().source(), externalId, contact.channel().name(), contact.at(),
                subject(template, contact), text(template, contact), language(contact), identity(contact),
                knowsProduct ? topic.product() : null,
                knowsProduct && topic.versioned() ? customer.versionAt(contact.at()) : null, component(contact),
                priority(contact, template), template.tag() == null ? null : List.of(template.tag()), call);
    }

    private String subject(TicketTemplate template, Contact contact) {
        boolean hasSubject = template.subject() != null && !contact.channel().isChat() && !contact.channel().isSocial();
        return hasSubject ? slots.fill(template.subject(), contact.customer(), contact.at()) : null;
    }

    private String text(TicketTemplate template, Contact contact) {
        String channel = contact.channel().name();
        String opening = slots.choice(channel + "-opening", contact.customer(), contact.at());
        String text = slots.fill(template.text(), contact.customer(), contact.at());
        String closing = slots.choice(channel + "-closing", contact.customer(), contact.at());
        return Dress.of(contact.channel(), contact.customer().language()).around(opening, text, closing);
    }

    private String language(Contact contact) {
        boolean unknown = contact.channel().isSocial() && dice.chance(0.3);
        return unknown ? null : contact.customer().language();
    }

    private String component(Contact contact) {
        return contact.channel().isWeb() && dice.chance(0.3) ? contact.component() : null;
    }

    private String priority(Contact contact, TicketTemplate template) {
        if (template.tag() != null) {
            return "low";
        }
        if (contact.slowdown() > 2 && dice.chance(0.6)) {
            return dice.chance(0.4) ? "urgent" : "high";
        }
        return contact.channel().isSocial() || dice.chance(0.3) ? null : dice.oneOf(PRIORITIES);
    }

    private DemoTicket.Customer identity(Contact contact) {
        Customer customer = contact.customer();
        String account = dice.chance(0.5) ? customer.account() : null;
        String segment = account == null ? null : customer.segment();
        Integer value = account == null ? null : customer.value();
        return switch (contact.channel().name()) {
            case "phone" -> new DemoTicket.Customer(null, customer.phone(), null, account, segment, value,
                    customer.preferredChannel());
            case "social" -> new DemoTicket.Customer(null, null, customer.handle(), null, null, null, null);
            case "chat" -> new DemoTicket.Customer(null, null, null, customer.account(), customer.segment(),
                    customer.value(), null);
            default -> new DemoTicket.Customer(customer.email(), null, null, account, segment, value,
                    customer.preferredChannel());
        };
    }
}
