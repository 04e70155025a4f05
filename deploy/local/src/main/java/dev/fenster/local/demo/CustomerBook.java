package dev.fenster.local.demo;

import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The customers of the vendor. Some ask often, most hardly ever. Telephone numbers are those reserved for films. */
final class CustomerBook {

    private static final int CUSTOMERS = 1200;
    private static final double GERMAN = 0.77;
    private static final List<String> NUMBERS = List.of("+49 30 23125 %03d", "+49 40 66969 %03d", "+49 69 90009 %03d",
            "+49 89 99998 %03d", "+49 221 4710 %03d");
    private static final List<String> CHANNELS = List.of("phone", "email", "chat");

    private final Dice dice;
    private final Map<String, Phrases> phrases;
    private final List<Release> old;
    private final Release next;
    private final List<Customer> customers = new ArrayList<>();

    CustomerBook(Dice dice, Map<String, Phrases> phrases, List<Release> releases) {
        this.dice = dice;
        this.phrases = phrases;
        this.old = releases.stream().filter(release -> !release.isNew()).toList();
        this.next = releases.stream().filter(Release::isNew).findFirst().orElseThrow();
        for (int number = 0; number < CUSTOMERS; number++) {
            customers.add(customer(number));
        }
    }

    /** One who asks; those at the front of the book ask more often. */
    Customer anyone() {
        double position = StrictMath.pow(dice.upTo(1), 1.7);
        return customers.get((int) (position * customers.size()));
    }

    /** One who has that version then; any version if it is null. */
    Customer anyoneWith(String version, Instant moment) {
        if (version == null) {
            return anyone();
        }
        return dice.oneOf(customers.stream().filter(customer -> customer.versionAt(moment).equals(version)).toList());
    }

    private Customer customer(int number) {
        String language = dice.chance(GERMAN) ? "de" : "en";
        Phrases words = phrases.get(language);
        String shop = words.oneOf("shop", dice);
        String town = words.oneOf("town", dice);
        String segment = words.oneOf("segment", dice);
        String account = "K-%05d".formatted(10000 + number * 7);
        return new Customer(language, words.oneOf("first-name", dice), words.oneOf("last-name", dice), shop, town,
                "kasse" + number + "@" + ascii(shop) + "-" + ascii(town) + ".example", phone(number),
                "@" + ascii(shop).replace("-", "") + "_" + number, account, segment, value(segment),
                dice.chance(0.4) ? dice.oneOf(CHANNELS) : null, dice.oneOf(old, Release::share), next, updatesAt());
    }

    private String phone(int number) {
        return NUMBERS.get(number % NUMBERS.size()).formatted(number / NUMBERS.size());
    }

    private int value(String segment) {
        return switch (segment) {
            case "small" -> dice.between(40, 90) * 10;
            case "medium" -> dice.between(10, 45) * 100;
            default -> dice.between(6, 40) * 1000;
        };
    }

    private Instant updatesAt() {
        return dice.chance(next.share()) ? next.shippedAt().plus(dice.fading(next.meanUptake())) : null;
    }

    private static String ascii(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replace("ä", "ae").replace("ö", "oe").replace("ü", "ue")
                .replace("ß", "ss");
        return Normalizer.normalize(plain, Normalizer.Form.NFD).replaceAll("\\p{M}", "").replaceAll("[^a-z0-9]+", "-");
    }
}
