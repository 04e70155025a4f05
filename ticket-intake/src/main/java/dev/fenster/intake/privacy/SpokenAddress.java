package dev.fenster.intake.privacy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Tells "write to dave at shop.example" from "look at shop.example": at is an English word, and a German at sign. */
final class SpokenAddress {
    private static final int LOOK_BACK = 60;
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
    private static final int MOST_WORDS = 5;
    private static final List<String> CUES = List.of("mail", "adress", "address", "schreib", "write", "send", "schick",
            "contact", "kontakt", "reach", "erreich", "repl", "antwort", "meld", "forward", "invoice");
    private static final Set<String> CUE_WORDS = Set.of("an", "to");
    private static final Set<String> NO_NAMES = Set.of("me", "us", "it", "them", "him", "her", "you", "look", "looking", "see",
            "shop", "available", "order", "orders", "ordered", "page", "form", "website", "site", "portal", "account", "login",
            "here", "there", "up", "back", "working", "hosted", "found", "down", "noon", "sale", "bought", "store", "bug",
            "docs", "details", "one", "app", "address", "email", "mail", "this", "that", "not", "is", "was", "be", "or", "and",
            "out", "all", "only", "posted", "published", "open", "registered", "signed", "error", "link", "button", "people");

    private SpokenAddress() {}

    /** @return whether the at sign is a word or stands alone */
    static boolean isSpoken(String atSign) {
        return atSign.equalsIgnoreCase(" at ") || atSign.equals(" @ ");
    }

    /** @param at the at sign between name and domain, which begin and end here */
    static boolean isLikely(String text, int start, MatchResult at, int end) {
        if (end < text.length() && "@+_%".indexOf(text.charAt(end)) >= 0) {
            return false;
        }
        var name = text.substring(start, at.start()).toLowerCase(Locale.ROOT);
        var domain = text.substring(at.end(), end);
        boolean letters = name.chars().anyMatch(Character::isLetter);
        boolean composed = name.chars().anyMatch(c -> c == '.' || c == '_' || c == '+' || c == ' ' || Character.isDigit(c));
        boolean dotSpelled = domain.indexOf(' ') >= 0 || domain.indexOf('(') >= 0 || domain.indexOf('[') >= 0;
        return letters && (composed || dotSpelled || !NO_NAMES.contains(name) && isCued(text, start));
    }

    private static boolean isCued(String text, int start) {
        var words = NO_LETTERS.split(text.substring(Math.max(0, start - LOOK_BACK), start).toLowerCase(Locale.ROOT));
        return Arrays.stream(words).skip(Math.max(0, words.length - MOST_WORDS))
                .anyMatch(word -> CUE_WORDS.contains(word) || CUES.stream().anyMatch(word::contains));
    }
}
