package dev.fenster.intake.privacy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a word beside a number says of it, in German and English, in lower case. */
enum NumberWords {
    /** Orders, articles, devices, versions: whatever has numbers and is no person. */
    THING(List.of("bestell", "auftrag", "rechnung", "artikel", "vorgang", "ticket", "order", "invoice", "serien", "serial",
            "version", "build", "release", "firmware", "lizenz", "licen", "beleg", "batch", "tracking", "sendung",
            "paket", "article", "item", "product", "produkt", "kasse", "gerät", "device", "fehler", "error", "case",
            "referen", "lieferschein", "lieferung", "quittung", "receipt", "steuer", "inventar", "vertrag", "contract",
            "modell", "model", "asset", "quote", "angebot", "purchase", "delivery", "shipment", "parcel", "transa", "trace",
            "terminal", "gutschein", "voucher", "coupon", "mitglied", "member", "buchung", "booking", "reserv", "police",
            "policy", "claim", "schaden", "zähler", "meter", "barcode", "checksum", "commit", "zeile", "teile", "konto",
            "account",
            "protokoll", "patch", "warranty", "garantie", "reparatur", "repair", "projekt", "project",
            "kostenstelle", "debitor", "kreditor", "zeichnung", "drawing", "prüfziffer", "plombe", "palette", "pallet",
            "container", "karton", "carton", "etikett", "formular", "dokument", "document", "bescheid", "antrag", "zertifikat",
            "certificate", "datensatz", "eintrag", "prozess", "process", "sensor", "router", "modul"),
            Set.of("ean", "gtin", "upc", "sku", "imei", "isbn", "bon", "bons", "charge", "ref", "ust", "sn", "pn", "fw", "rma",
                    "po",
                    "part", "tag", "job", "task", "typ", "type", "tse", "tid", "mid", "hrb", "hra", "az", "pid", "vat", "lot",
                    "uid", "plz", "zip", "mac", "stück", "slip",
                    "bag", "seal", "kiste", "box", "spind", "locker", "chip", "regal", "shelf", "bin", "aisle", "datei", "file",
                    "akte", "seite", "page", "position", "pos", "posten", "norm", "fall", "schein", "label", "entry", "record",
                    "event", "ereignis", "drucker", "printer", "scanner", "rg", "inv", "ord", "art", "lfs", "auftr", "nve",
                    "udi", "psn", "msn")),
    /** Somebody can be called at it. */
    PHONE(List.of("telefon", "telephon", "phone", "mobil", "handy", "rückruf", "anruf", "angerufen", "callback", "whatsapp",
            "erreich", "reach", "durchwahl", "voicemail", "hotline", "landline", "festnetz", "zentrale", "switchboard",
            "caller", "kontaktnum"),
            Set.of("tel", "fon", "fax", "cell", "call", "called", "calling", "calls", "ruf", "rufe", "rufen", "ruft",
                    "rufnummer", "faxnummer",
                    "rief", "dial", "ring", "sms", "signal", "wähl", "wählen", "natel", "mob", "dw", "line", "cellular")),
    /** Whose number it is, or what people say of a number that they can be called at. */
    PERSON(List.of("privat", "dienst", "personal", "business"),
            Set.of("contact", "kontakt", "home", "work", "office", "büro", "direct", "direkte", "emergency", "daytime",
                    "evening",
                    "new", "old", "neue", "alte", "other", "andere", "second", "zweite", "correct", "wrong", "richtige",
                    "falsche", "right", "current", "aktuelle", "alternative", "folgende", "folgender", "following", "same",
                    "gleiche", "gleichen", "neuen", "alten", "shop", "store", "reception", "two", "both", "best", "main",
                    "preferred", "usual", "only", "last", "first", "backup", "primary", "secondary",
                    "beste", "einzige", "feste", "geschäftliche", "beide", "zwei", "andre")),
    /** A payment card's or a bank account's own checks say whether it is one. */
    CARD(List.of("karte", "kredit", "mastercard", "iban"), Set.of("card", "cards", "visa", "amex", "credit", "debit", "pan")),
    /** Says nothing of the number, nor that it belongs to another word. */
    FILLER(List.of(), Set.of("is", "ist", "lautet", "lauten", "was", "war", "are", "sind", "unter", "auf", "an", "at", "on",
            "via",
            "per", "bitte", "please", "me", "mich", "uns", "us", "der", "die", "das", "den", "dem", "the", "a", "my", "mein",
            "meine", "meiner", "meinem", "unsere", "unser", "our", "your", "ihre", "ihr", "ihrer", "seine", "seiner", "his",
            "her",
            "their", "this", "that", "diese", "dieser", "to", "from", "von", "for", "für", "and", "und", "or", "oder", "sowie",
            "also", "auch", "him", "ihn", "sie", "back", "zurück", "immer", "direkt", "now", "jetzt", "it", "es", "s", "vs",
            "mit",
            "with", "of", "under", "tagsüber", "abends", "number", "numbers", "nummer", "nummern", "nr", "no", "num"));

    /** Leads to where somebody is: "the order at 030…" is no order's number. */
    static final Set<String> DIRECTIONS = Set.of("an", "at", "unter", "under", "via", "per");
    /** A number follows; whose, the word before it says. */
    static final Set<String> NUMBER = Set.of("nr", "nrn", "nummer", "nummern", "no", "nos", "num", "number", "numbers");
    /** A number follows that machines gave. */
    static final Set<String> CODE = Set.of("id", "ids", "code", "key", "schlüssel", "kennung", "hash", "token");

    /** Of the first, and of the last, letters of the stems: a word is compared with few of them. */
    private static final int LETTERS = 3;
    private static final Map<String, NumberWords> WORDS = new HashMap<>();
    private static final Map<String, List<Stem>> BY_BEGINNING = new HashMap<>();
    private static final Map<String, List<Stem>> BY_END = new HashMap<>();

    static {
        for (var each : values()) {
            each.words.forEach(word -> WORDS.putIfAbsent(word, each));
            each.stems.forEach(stem -> note(new Stem(stem, each)));
        }
    }

    private final List<String> stems;
    private final Set<String> words;

    NumberWords(List<String> stems, Set<String> words) {
        this.stems = stems;
        this.words = words;
    }

    private record Stem(String letters, NumberWords meaning) {}

    /** @return null for any other word */
    static NumberWords of(String word) {
        var whole = word.endsWith("s")
                ? WORDS.getOrDefault(word, WORDS.get(word.substring(0, word.length() - 1)))
                : WORDS.get(word);
        if (whole != null || word.length() <= LETTERS) {
            return whole;
        }
        NumberWords first = null;
        for (var stem : BY_BEGINNING.getOrDefault(word.substring(0, LETTERS), List.of())) {
            first = word.startsWith(stem.letters) ? earlier(first, stem.meaning) : first;
        }
        for (var stem : BY_END.getOrDefault(word.substring(word.length() - LETTERS), List.of())) {
            first = word.endsWith(stem.letters) ? earlier(first, stem.meaning) : first;
        }
        return first == null && isCompound(word) ? THING : first;
    }

    private static NumberWords earlier(NumberWords one, NumberWords other) {
        return one == null || other.ordinal() < one.ordinal() ? other : one;
    }

    /** As in "Kundennummer": what is no telephone's and no card's is a thing's. */
    static boolean isCompound(String word) {
        return word.endsWith("nummer") || word.endsWith("nummern") || word.endsWith("nr") || word.endsWith("kennung");
    }

    private static void note(Stem stem) {
        var letters = stem.letters;
        BY_BEGINNING.computeIfAbsent(letters.substring(0, LETTERS), any -> new ArrayList<>()).add(stem);
        BY_END.computeIfAbsent(letters.substring(letters.length() - LETTERS), any -> new ArrayList<>()).add(stem);
    }
}
