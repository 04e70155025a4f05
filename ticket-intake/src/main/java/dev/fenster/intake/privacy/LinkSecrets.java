package dev.fenster.intake.privacy;

import java.util.regex.Pattern;

/** Finds what opens a door in a link: user info, secret parameters and long random parts. The link itself stays. */
final class LinkSecrets {
    private static final Pattern NESTED_PARAMETER = Pattern.compile("(?:%3F|%26)([\\w.-]{1,60})%3D((?:[^&#;%]|%(?!26|23))+)",
            Pattern.CASE_INSENSITIVE);
    private static final String TOKEN = Placeholder.TOKEN.toString();
    private static final int LONGEST_LINK = 4096;
    private static final int LONGEST_NAME = 60;
    private static final int SHORTEST_AFTER_DOOR = 8;

    private final String text;
    private final Redactions redactions;

    private LinkSecrets(String text, Redactions redactions) {
        this.text = text;
        this.redactions = redactions;
    }

    static void find(String text, Redactions redactions) {
        new LinkSecrets(text, redactions).find();
    }

    private void find() {
        int i = 0;
        while (i < text.length()) {
            int host = hostAt(i);
            if (host > i) {
                int end = linkEnd(host);
                findInLink(host, end);
                redactions.closeToNumbers(i, end);
                i = Math.max(end, host);
            } else {
                i = text.charAt(i) == '=' ? findInLooseParameter(i) : i + 1;
            }
        }
    }

    /** @return where the host of a link begins whose scheme ends here, or the place itself */
    private int hostAt(int i) {
        if (text.startsWith("://", i)) {
            return i + 3;
        }
        boolean wordStarts = i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1));
        return wordStarts && text.regionMatches(true, i, "www.", 0, 4) ? i + 4 : i;
    }

    private int linkEnd(int from) {
        int end = from;
        while (end < text.length() && !endsLink(text.charAt(end))) {
            end++;
        }
        while (end > from && ".,;:!?'*_)]}".indexOf(text.charAt(end - 1)) >= 0
                && !text.startsWith(TOKEN, end - TOKEN.length())) {
            end--;
        }
        return end;
    }

    private void findInLink(int from, int linkEnd) {
        int end = Math.min(linkEnd, from + LONGEST_LINK);
        redactions.replace(end, linkEnd, Placeholder.TOKEN);
        int path = firstOf("/?#", from, end);
        for (int i = path - 1; i >= from; i--) {
            if (text.charAt(i) == '@') {
                redactions.replace(from, i, Placeholder.TOKEN);
                break;
            }
        }
        findInParts(path, end);
        findInNestedLink(path, end);
    }

    /** Goes through the path up to the first question mark, then through the parameters; a fragment may be either. */
    private void findInParts(int from, int end) {
        var delimiters = "/?#&;";
        boolean afterDoor = false;
        int start = from;
        while (start < end) {
            int partEnd = firstOf(delimiters, start, end);
            afterDoor = findInPart(start, partEnd, afterDoor);
            if (partEnd < end && (text.charAt(partEnd) == '?' || text.charAt(partEnd) == '#')) {
                delimiters = text.startsWith("#/", partEnd) || text.startsWith("#!/", partEnd) ? "/?#&;" : "?#&;";
            }
            start = partEnd + 1;
        }
    }

    /** @return whether this part says that the next one opens a door */
    private boolean findInPart(int start, int end, boolean afterDoor) {
        if (start == end) {
            return afterDoor;
        }
        int equals = firstOf("=", start, end);
        if (equals > start && equals < end) {
            var name = text.substring(start, equals);
            boolean secret = SecretNames.isParameter(name);
            if (LinkNumbers.isParameter(name, text.substring(equals + 1, end))) {
                redactions.replace(equals + 1, end, Placeholder.PHONE);
            }
            replaceIf(secret || RandomText.isLikely(text.substring(equals + 1, end)), equals + 1, end);
            return false;
        }
        var part = text.substring(start, end);
        if (LinkNumbers.isPart(text, start, part)) {
            redactions.replace(start, end, Placeholder.PHONE);
        }
        boolean opens = afterDoor && part.length() >= SHORTEST_AFTER_DOOR
                && (Digits.count(part) > 0 || RandomText.isMixed(part));
        replaceIf(opens || RandomText.isLikely(part), start, end);
        return SecretNames.isDoor(part);
    }

    /** A link inside a parameter: {@code target=https%3A%2F%2Fhost%2F%3Ftoken%3D…}. */
    private void findInNestedLink(int from, int end) {
        var parameter = NESTED_PARAMETER.matcher(text).region(from, end);
        while (parameter.find()) {
            replaceIf(SecretNames.isParameter(parameter.group(1)), parameter.start(2), parameter.end(2));
        }
    }

    /**
     * A link without a scheme has parameters too: {@code host/path?token=…}.
     *
     * @return where to go on
     */
    private int findInLooseParameter(int equals) {
        int name = equals;
        while (name > Math.max(0, equals - LONGEST_NAME) && isNamePart(text.charAt(name - 1))) {
            name--;
        }
        boolean parameter = name > 0 && name < equals && "?&#;".indexOf(text.charAt(name - 1)) >= 0;
        if (!parameter || !SecretNames.isParameter(text.substring(name, equals))) {
            return equals + 1;
        }
        int end = firstOf("&#;", equals + 1, linkEnd(equals + 1));
        redactions.replace(equals + 1, end, Placeholder.TOKEN);
        return end;
    }

    private void replaceIf(boolean secret, int start, int end) {
        if (secret) {
            redactions.replace(start, end, Placeholder.TOKEN);
        }
    }

    private int firstOf(String characters, int from, int end) {
        int i = from;
        while (i < end && characters.indexOf(text.charAt(i)) < 0) {
            i++;
        }
        return i;
    }

    private static boolean endsLink(char c) {
        return c <= ' ' || c == '<' || c == '>' || "\"`“”„«»‹›".indexOf(c) >= 0 || c == '|' || Character.isWhitespace(c)
                || c == '\u00A0';
    }

    private static boolean isNamePart(char c) {
        return c < 128 && Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.';
    }
}
