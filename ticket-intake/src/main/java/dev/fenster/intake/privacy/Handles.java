package dev.fenster.intake.privacy;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds names that somebody has on a network, where the words before say that they are somebody's, as in "my Instagram is @…", and
 * those with a server, as in Mastodon's {@code @name@server}. An account that a post speaks to, an annotation and a package's scope stay.
 */
final class Handles {
    private static final int LOOK_BACK = 40;
    private static final Pattern HANDLE = Pattern.compile("@\\w(?:[\\w.-]{0,60}\\w)?");
    private static final Pattern SERVER = Pattern.compile("@(?:[\\p{Alnum}-]{1,63}\\.){1,8}\\p{Alpha}{2,24}(?![\\w@])");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
    private static final Set<String> NETWORKS = Set.of("telegram", "insta", "instagram", "ig", "tiktok", "threads", "mastodon",
            "bluesky", "bsky", "twitter", "snapchat", "snap", "discord", "threema", "messenger", "facebook", "fb", "linkedin",
            "skype", "twitch", "reddit", "youtube", "handle", "username", "nutzername", "benutzername");
    private static final Set<String> BETWEEN = Set.of("is", "ist", "s", "lautet", "name", "account", "konto", "profil",
            "profile",
            "as", "als", "at", "unter", "under", "on", "auf", "handle", "here", "hier");
    private static final Set<String> SELF = Set.of("me", "mich", "mir", "uns", "us");
    private static final Set<String> WHERE = Set.of("at", "on", "under", "as", "unter", "als", "auf");

    private Handles() {}

    static void find(String text, Redactions redactions) {
        Matcher handle = null;
        for (int i = text.indexOf('@'); i >= 0; i = text.indexOf('@', i + 1)) {
            if (startsName(text, i)) {
                handle = (handle == null ? HANDLE.matcher(text) : handle).region(i, text.length());
                if (handle.lookingAt()) {
                    findAt(text, i, handle.end(), redactions);
                }
            }
        }
    }

    private static void findAt(String text, int start, int end, Redactions redactions) {
        var server = SERVER.matcher(text).region(end, text.length());
        if (server.useTransparentBounds(true).lookingAt()) {
            redactions.replace(start, server.end(), Placeholder.HANDLE);
        } else if (end == text.length() || "/@".indexOf(text.charAt(end)) < 0) {
            if (isSomebodys(text, start)) {
                redactions.replace(start, end, Placeholder.HANDLE);
            }
        }
    }

    private static boolean startsName(String text, int at) {
        return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)) && "._%+-'/@".indexOf(text.charAt(at - 1)) < 0;
    }

    private static boolean isSomebodys(String text, int at) {
        var words = NO_LETTERS.split(text.substring(Math.max(0, at - LOOK_BACK), at).toLowerCase(Locale.ROOT));
        for (int i = words.length - 1; i >= 0; i--) {
            if (NETWORKS.contains(words[i])) {
                return true;
            }
            if (!BETWEEN.contains(words[i])) {
                return SELF.contains(words[i]) && i + 1 < words.length && WHERE.contains(words[i + 1]);
            }
        }
        return false;
    }
}
