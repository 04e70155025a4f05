package dev.fenster.routing.matching;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Strong verbs, which change their vowel, and words such as "kein". All in the spelling of {@link GermanSpelling}. */
final class GermanVerbs {
    /** Infinitive, then the beginnings of its other forms, the participle last. */
    private static final List<String> STRONG = List.of("bieten bot geboten", "biegen bog gebogen", "binden band gebunden",
            "bleiben blieb geblieben", "brechen brich brach gebrochen", "brennen brannt gebrannt", "bringen bracht gebracht",
            "denken dacht gedacht", "dringen drang gedrungen", "fahren fahr fuhr gefahren", "fallen fall fiel gefallen",
            "fangen fang fing gefangen", "finden fand gefunden", "fliessen floss geflossen", "frieren fror gefroren",
            "geben gib gab gegeben", "gehen geh ging gegangen", "halten halt hielt gehalten", "hangen hang hing gehangen",
            "heben hob gehoben", "helfen hilf half geholfen", "kennen kannt gekannt", "kommen komm kam gekommen",
            "laden lad lud geladen", "lassen lass liess gelassen", "laufen lauf lief gelaufen", "leihen lieh geliehen",
            "lesen lies las gelesen", "liegen lag gelegen", "messen miss mass gemessen", "nehmen nimm nahm genommen",
            "nennen nannt genannt", "reissen riss gerissen", "rufen rief gerufen", "scheinen schien geschienen",
            "schieben schob geschoben", "schlagen schlug geschlagen", "schliessen schloss geschlossen",
            "schneiden schnitt geschnitten", "schreiben schrieb geschrieben", "sehen sieh sah gesehen",
            "senden sandt gesandt", "singen sang gesungen", "sinken sank gesunken", "sitzen sass gesessen",
            "sprechen sprich sprach gesprochen", "springen sprang gesprungen", "stehen steh stand gestanden",
            "steigen stieg gestiegen", "stossen stiess gestossen", "streichen strich gestrichen", "tragen trug getragen",
            "treffen triff traf getroffen", "treten tritt trat getreten", "weisen wies gewiesen", "werfen wirf warf geworfen",
            "wiegen wog gewogen", "ziehen zog gezogen", "zwingen zwang gezwungen");
    /** Strong verbs whose prefix is never apart. */
    private static final List<String> PREFIXED = List.of("verlieren verlor verloren", "beginnen begann begonnen",
            "gewinnen gewann gewonnen", "vergessen vergiss vergass vergessen", "empfehlen empfiehl empfahl empfohlen");
    private static final List<String> ENDINGS = List.of("", "e", "st", "t", "et", "en", "test", "te", "ten");
    private static final List<String> PREFIXES = List.of("be", "ver", "er", "ent", "zer", "unter", "uber", "durch", "zusammen",
            "zuruck", "herunter", "runter", "fehl", "fest", "frei", "hoch", "nach", "auf", "aus", "bei", "ein", "her", "hin",
            "los",
            "mit", "vor", "weg", "ab", "an", "um", "zu");
    private static final List<String> NEVER_APART = List.of("be", "ver", "er", "ent", "zer", "unter", "uber");
    private static final List<String> DETERMINERS = List.of("kein", "ein", "mein", "dein", "unser", "dies", "jed", "jen",
            "welch",
            "manch", "solch");
    private static final Map<String, String> ROOTS = roots();

    private GermanVerbs() {}

    /** @return for brach, bricht and abgebrochen the same as for (ab)brechen: its root; empty for all other words */
    static Optional<String> strongRoot(String word) {
        var root = ROOTS.get(word);
        if (root != null) {
            return Optional.of(root);
        }
        return PREFIXES.stream().filter(word::startsWith)
                .flatMap(prefix -> prefixedRoot(prefix, word.substring(prefix.length())).stream()).findFirst();
    }

    /** @return for keine, keinen and keiner the same as for kein */
    static String determiner(String word) {
        return DETERMINERS.stream()
                .filter(stem -> word.startsWith(stem) && word.substring(stem.length()).matches("(e[mnrs]?)?"))
                .findFirst().orElse(word);
    }

    private static Optional<String> prefixedRoot(String prefix, String verb) {
        var whole = verb.startsWith("zu") && !ROOTS.containsKey(verb) ? verb.substring(2) : verb;
        var root = ROOTS.get(whole);
        if (root == null && NEVER_APART.contains(prefix)) {
            root = ROOTS.get("ge" + verb);
        }
        return Optional.ofNullable(root).map(found -> prefix + found);
    }

    private static Map<String, String> roots() {
        var roots = new HashMap<String, String>();
        STRONG.forEach(line -> add(line, roots));
        PREFIXED.forEach(line -> add(line, roots));
        return Map.copyOf(roots);
    }

    private static void add(String line, Map<String, String> roots) {
        var forms = line.split(" ");
        var infinitive = forms[0];
        var root = infinitive.substring(0, infinitive.length() - 2);
        roots.put(infinitive, root);
        roots.put(root + "t", root);
        roots.put(forms[forms.length - 1], root);
        for (var i = 1; i < forms.length - 1; i++) {
            for (var ending : ENDINGS) {
                roots.putIfAbsent(forms[i] + ending, root);
            }
        }
    }
}
