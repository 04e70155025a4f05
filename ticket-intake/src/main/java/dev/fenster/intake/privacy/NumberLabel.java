package dev.fenster.intake.privacy;

import java.util.List;
import java.util.Locale;

/** What the words right before a number say that it is. */
enum NumberLabel {
    /** An order, an article, a device, a version: its number stays. */
    THING("bestell", "auftrag", "rechnung", "artikel", "vorgang", "ticket", "order", "invoice", "serien", "serial", "ean",
            "gtin",
            "upc", "sku", "imei", "isbn", "version", "build", "release", "firmware", "lizenz", "license", "licence", "bon",
            "beleg",
            "charge", "batch", "tracking", "sendung", "paket", "article", "item", "product", "produkt", "kasse", "gerät",
            "device",
            "fehler", "error", "case", "referenz", "reference", "ref", "lieferschein", "quittung", "receipt", "steuer", "ust"),
    /** Somebody can be called at it. */
    PHONE("tel", "fon", "phone", "mobil", "handy", "ruf", "rückruf", "call", "whatsapp", "fax", "cell", "erreich", "reach",
            "durchwahl", "anruf"),
    NONE;

    private static final int LOOK_BACK = 40;
    private static final int MOST_WORDS = 5;
    private static final List<String> NUMBER_WORDS = List.of("nr", "nummer", "no", "num", "number", "id", "code");

    private final List<String> stems;

    NumberLabel(String... stems) {
        this.stems = List.of(stems);
    }

    static NumberLabel before(String text, int index) {
        var words = words(text, index);
        int last = words.length - 1;
        while (last > 0 && NUMBER_WORDS.contains(words[last])) {
            last--;
        }
        if (last >= 0 && THING.isNamedBy(words[last])) {
            return THING;
        }
        for (int i = last; i >= 0 && i > last - MOST_WORDS; i--) {
            if (PHONE.isNamedBy(words[i])) {
                return PHONE;
            }
        }
        return NONE;
    }

    private boolean isNamedBy(String word) {
        return stems.stream()
                .anyMatch(stem -> stem.length() < 4
                        ? word.equals(stem) || word.equals(stem + "nummer") || word.equals(stem + "nr")
                        : word.startsWith(stem) || word.endsWith(stem));
    }

    private static String[] words(String text, int index) {
        var before = text.substring(Math.max(0, index - LOOK_BACK), index).toLowerCase(Locale.ROOT);
        int sentence = Math.max(before.lastIndexOf('\n'), Math.max(before.lastIndexOf("! "), before.lastIndexOf("? ")));
        var words = before.substring(sentence + 1).split("[^\\p{L}]+");
        return words;
    }
}
