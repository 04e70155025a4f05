package dev.fenster.local.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the slots of a text as one customer would at one moment. */
final class SlotFiller {

    private static final Pattern SLOT = Pattern.compile("\\{([a-z-]+)}");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Map<String, Phrases> phrases;
    private final ZoneId zone;
    private final Dice dice;

    SlotFiller(Map<String, Phrases> phrases, ZoneId zone, Dice dice) {
        this.phrases = phrases;
        this.zone = zone;
        this.dice = dice;
    }

    /** One of the choices of a slot, filled. */
    String choice(String slot, Customer customer, Instant at) {
        return fill(words(slot, customer), customer, at);
    }

    /** One of the choices of a slot as it stands. */
    String words(String slot, Customer customer) {
        return phrases.get(customer.language()).oneOf(slot, dice);
    }

    String fill(String text, Customer customer, Instant at) {
        Matcher slots = SLOT.matcher(text);
        return slots.replaceAll(slot -> Matcher.quoteReplacement(value(slot.group(1), customer, at)));
    }

    private String value(String slot, Customer customer, Instant at) {
        return switch (slot) {
            case "name" -> customer.name();
            case "first-name" -> customer.firstName();
            case "shop" -> customer.shop();
            case "town" -> customer.town();
            case "email" -> customer.email();
            case "phone" -> customer.phone();
            case "account" -> customer.account();
            case "version" -> customer.versionAt(at);
            case "count" -> String.valueOf(dice.between(2, 9));
            case "count-large" -> String.valueOf(dice.between(24, 480));
            case "voucher" -> "ZW-%05d".formatted(dice.between(10000, 99999));
            case "amount" -> amount(customer.language());
            default -> timeOrPhrase(slot, customer, at.atZone(zone));
        };
    }

    private String timeOrPhrase(String slot, Customer customer, ZonedDateTime at) {
        Locale locale = Locale.forLanguageTag(customer.language());
        return switch (slot) {
            case "time" -> earlier(at.toLocalTime()).format(TIME);
            case "later" -> "%d:30".formatted(Math.min(23, at.getHour() + dice.between(1, 5)));
            case "weekday" -> date("EEEE", at.minusDays(dice.between(1, 5)), locale);
            case "soon" -> date("EEEE", nextWorkday(at.plusDays(dice.between(1, 4))), locale);
            case "month" -> date("MMMM", at.minusMonths(1), locale);
            case "date" -> date(locale.getLanguage().equals("de") ? "d.M." : "d MMMM", at.minusDays(dice.between(1, 9)),
                    locale);
            default -> words(slot, customer);
        };
    }

    private static ZonedDateTime nextWorkday(ZonedDateTime day) {
        boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
        return weekend ? day.with(TemporalAdjusters.next(DayOfWeek.MONDAY)) : day;
    }

    private LocalTime earlier(LocalTime now) {
        int minutes = now.toSecondOfDay() / 60;
        int rounded = Math.max(5, minutes - dice.between(10, 180)) / 5 * 5;
        return LocalTime.of(rounded / 60, rounded % 60);
    }

    private String amount(String language) {
        int euros = dice.between(3, 240);
        int cents = dice.between(0, 99);
        return language.equals("de") ? "%d,%02d €".formatted(euros, cents) : "€%d.%02d".formatted(euros, cents);
    }

    private static String date(String pattern, ZonedDateTime day, Locale locale) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(day);
    }
}
