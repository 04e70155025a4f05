package dev.fenster.routing.matching;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds words of the rules inside longer German words: at the end (Stornorechnungen), at the beginning (Rechnungsversand) and
 * between (Stornorechnungsversand). Only the rules' own words are looked for, so there is no dictionary; what stands around
 * them must look like words too. Words are in the spelling of {@link GermanSpelling}.
 */
final class CompoundSplitter {
    private static final int MIN_PART = 3;
    /** Shorter words than this hide in too many others: they need a known word behind them. */
    private static final int MIN_CLEAR_PART = 5;
    private static final int MIN_REST = 4;
    private static final int MAX_COMPOUND = 45;
    private static final List<String> LINKS = List.of("", "s", "n", "en", "es", "er", "e");

    private final WordForms german;
    private final Map<String, Set<String>> formsByHead = new HashMap<>();
    private final Set<String> formsThatMayEnd = new LinkedHashSet<>();
    private final Set<String> shortForms = new LinkedHashSet<>();
    private final Set<String> unclearHeads = new LinkedHashSet<>();
    /** The first letters of all words; no ending changes them, so no part begins with others. */
    private final Set<String> beginnings = new HashSet<>();
    private int longestHead;

    CompoundSplitter(WordForms german, Collection<String> ruleWords) {
        this.german = german;
        for (var word : ruleWords) {
            if (word.length() >= MIN_PART && word.chars().allMatch(Character::isLetter)) {
                learn(word);
            }
        }
    }

    /** @return forms of the rules' words that are parts of this word */
    Set<String> partsOf(String word) {
        if (word.length() < MIN_PART + MIN_PART || word.length() > MAX_COMPOUND || formsByHead.isEmpty()) {
            return Set.of();
        }
        var parts = new LinkedHashSet<String>();
        for (var start = 0; start <= word.length() - MIN_PART; start++) {
            if (beginnings.contains(word.substring(start, start + MIN_PART))
                    && (start == 0 || isPlausibleHead(word.substring(0, start)))) {
                addTail(word, start, parts);
                addHeads(word, start, parts);
            }
        }
        return parts;
    }

    private void learn(String word) {
        var forms = german.of(word);
        var nouns = forms.stream().filter(form -> !form.startsWith("v:") && !form.startsWith("x:")).toList();
        if (nouns.isEmpty()) {
            return;
        }
        formsThatMayEnd.addAll(nouns);
        beginnings.add(word.substring(0, MIN_PART));
        if (word.length() < MIN_REST) {
            shortForms.addAll(nouns);
        }
        for (var link : LINKS) {
            addHead(word + link, nouns);
        }
        var stem = GermanWordForms.stem(word);
        if (!stem.equals(word) && stem.length() > MIN_PART) {
            LINKS.forEach(link -> addHead(stem + link, nouns));
            if (word.endsWith("e")) {
                unclearHeads.add(stem);
            }
        }
    }

    private void addHead(String head, Collection<String> forms) {
        formsByHead.computeIfAbsent(head, key -> new LinkedHashSet<>()).addAll(forms);
        longestHead = Math.max(longestHead, head.length());
    }

    private void addTail(String word, int start, Set<String> parts) {
        var tail = word.substring(start);
        if (start == 0 || GermanCompoundLists.SUFFIXES.contains(tail)) {
            return;
        }
        for (var form : german.of(tail)) {
            if (formsThatMayEnd.contains(form) && isClearTail(tail, form, start) && !cutsAWord(word, start, word.length())) {
                parts.add(form);
            }
        }
    }

    private boolean isClearTail(String tail, String form, int start) {
        return shortForms.contains(form) ? start >= MIN_REST : tail.length() >= MIN_REST;
    }

    private void addHeads(String word, int start, Set<String> parts) {
        var last = Math.min(word.length() - MIN_PART, start + longestHead);
        for (var end = start + MIN_PART; end <= last; end++) {
            var head = word.substring(start, end);
            var forms = formsByHead.get(head);
            if (forms != null && isPlausibleRest(head, word.substring(end)) && !cutsAWord(word, start, end)) {
                parts.addAll(forms);
            }
        }
    }

    private boolean isPlausibleHead(String head) {
        if (head.length() < MIN_REST) {
            return GermanCompoundLists.SHORT_HEADS.contains(head);
        }
        return hasVowel(head) && !GermanCompoundLists.PREFIXES.contains(head) && !endsWithPrefix(head);
    }

    private static boolean endsWithPrefix(String head) {
        return GermanCompoundLists.INNER_PREFIXES.stream().anyMatch(head::endsWith)
                && GermanCompoundLists.NOUN_ENDINGS.stream().noneMatch(head::endsWith);
    }

    private boolean isPlausibleRest(String head, String rest) {
        if (head.length() < MIN_CLEAR_PART || unclearHeads.contains(head) || rest.charAt(0) == head.charAt(head.length() - 1)) {
            return isKnown(rest);
        }
        return rest.length() >= MIN_REST && hasVowel(rest) && !GermanCompoundLists.NO_WORD.matcher(rest).matches();
    }

    private boolean isKnown(String rest) {
        return german.of(rest).stream().anyMatch(formsThatMayEnd::contains)
                || GermanCompoundLists.COMMON_TAILS.stream().anyMatch(rest::startsWith);
    }

    /** Whether a part from start to end would begin or end inside a word that has no parts. */
    private static boolean cutsAWord(String word, int start, int end) {
        for (var whole : GermanCompoundLists.INDIVISIBLE) {
            var from = word.indexOf(whole);
            var to = from + whole.length();
            if (from >= 0 && (from < start && start < to || from < end && end < to)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasVowel(String letters) {
        return letters.chars().anyMatch(letter -> "aeiouy".indexOf(letter) >= 0);
    }
}
