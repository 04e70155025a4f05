package dev.fenster.intake.privacy;

import java.util.Locale;

/** What the words before a number say that it is. */
enum NumberLabel {
    /** An order, an article, a device, a version: its number stays. */
    THING,
    /** A number of something that is not known here. */
    UNKNOWN_THING,
    /** Somebody can be called at it: nothing but what says little stands between the word and the number. */
    PHONE,
    /** A word of calling is near. */
    PHONE_NEARBY,
    /** Somebody's number, of whatever. */
    PERSON, NONE;

    private static final int LOOK_BACK = 60;
    private static final int MOST_WORDS = 8;
    private static final int LONGEST_ABBREVIATION = 5;

    static NumberLabel before(String text, int index) {
        return new Look(text, index).label();
    }

    /** Goes back word by word. */
    private static final class Look {
        private final String text;
        private final int earliest;
        private int at;
        private boolean overDigits;
        private boolean overBreak;
        private boolean overLine;
        private boolean numbered;
        private boolean near = true;
        private boolean directed;

        Look(String text, int index) {
            this.text = text;
            this.at = index;
            this.earliest = Math.max(0, index - LOOK_BACK);
        }

        NumberLabel label() {
            for (int i = 0; i < MOST_WORDS; i++) {
                var word = word();
                if (word.isEmpty()) {
                    break;
                }
                var label = near ? nearest(word) : further(word);
                if (label != null) {
                    return label;
                }
            }
            return numbered && near ? PERSON : NONE;
        }

        /** @return null to go on */
        private NumberLabel nearest(String word) {
            if (NumberWords.CODE.contains(word)) {
                return thing(THING);
            }
            if (NumberWords.NUMBER.contains(word) && !numbered) {
                numbered = true;
                return null;
            }
            var meaning = NumberWords.of(word);
            if (meaning == NumberWords.PHONE) {
                return overDigits || overBreak ? PHONE_NEARBY : PHONE;
            }
            if (meaning == NumberWords.CARD) {
                return NONE;
            }
            directed |= !numbered && NumberWords.DIRECTIONS.contains(word);
            return meaning != NumberWords.THING ? other(meaning) : directed && !numbered ? NONE : thing(THING);
        }

        /** Three capital letters or more, as in VIN or DUNS. */
        private boolean isAbbreviation() {
            int end = at;
            while (end < text.length() && Character.isUpperCase(text.charAt(end))) {
                end++;
            }
            return end - at > 2 && (end == text.length() || !Character.isLetter(text.charAt(end)));
        }

        private NumberLabel thing(NumberLabel label) {
            near = false;
            return overBreak ? null : label;
        }

        private NumberLabel other(NumberWords meaning) {
            if (meaning == null && isAbbreviation()) {
                return thing(UNKNOWN_THING);
            }
            if (numbered) {
                return meaning != null ? PERSON : thing(UNKNOWN_THING);
            }
            near = meaning == NumberWords.FILLER || meaning == NumberWords.PERSON;
            return null;
        }

        /** Further away a thing counts if its number is spoken of, as in "the serial number of the printer". */
        private NumberLabel further(String word) {
            var meaning = NumberWords.of(word);
            if (meaning == NumberWords.PHONE) {
                return overLine ? NONE : PHONE_NEARBY;
            }
            boolean ofNumber = numbered || NumberWords.isCompound(word);
            numbered |= NumberWords.NUMBER.contains(word);
            return meaning != NumberWords.THING ? null : ofNumber && !overBreak && !overDigits ? THING : NONE;
        }

        /** @return the word before, in lower case; empty at the beginning */
        private String word() {
            while (at > earliest && !Character.isLetter(text.charAt(at - 1))) {
                note(at - 1);
                at--;
            }
            int end = at;
            while (at > earliest && Character.isLetter(text.charAt(at - 1))) {
                at--;
            }
            if (end - at == 1 && at - 2 >= earliest && text.charAt(at - 1) == '/' && Character.isLetter(text.charAt(at - 2))) {
                at -= 2;
            }
            return text.substring(at, end).replace("/", "").toLowerCase(Locale.ROOT);
        }

        private void note(int i) {
            char c = text.charAt(i);
            overDigits |= Digits.isDigit(c);
            overLine |= c == '\n';
            overBreak |= c == ',' || c == ';' || c == '\n';
            boolean blankFollows = i + 1 < text.length() && text.charAt(i + 1) == ' ';
            overBreak |= blankFollows && ("!?".indexOf(c) >= 0 || c == '.' && endsSentence(i));
        }

        /** A dot after a short word, as in "Tel. 030…", ends an abbreviation. */
        private boolean endsSentence(int dot) {
            int start = dot;
            while (start > earliest && Character.isLetter(text.charAt(start - 1))) {
                start--;
            }
            return dot - start > LONGEST_ABBREVIATION;
        }
    }
}
