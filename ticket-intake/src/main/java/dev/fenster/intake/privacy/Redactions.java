package dev.fenster.intake.privacy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** What has to be replaced in one text. Whoever comes first wins; links are closed to whoever looks for numbers. */
final class Redactions {
    private final String text;
    private final List<Redaction> found = new ArrayList<>();
    private final BitSet replaced = new BitSet();
    private final BitSet links = new BitSet();

    Redactions(String text) {
        this.text = text;
    }

    void replace(int start, int end, Placeholder placeholder) {
        var taken = replaced.nextSetBit(start);
        if (start < end && (taken < 0 || taken >= end)) {
            replaced.set(start, end);
            found.add(new Redaction(start, end, placeholder));
        }
    }

    void closeToNumbers(int start, int end) {
        links.set(start, end);
    }

    boolean isOpenToNumbers(int index) {
        return !replaced.get(index) && !links.get(index);
    }

    String applied() {
        if (found.isEmpty()) {
            return text;
        }
        found.sort(Comparator.comparingInt(Redaction::start));
        var result = new StringBuilder(text.length() + 8);
        int done = 0;
        for (var redaction : found) {
            result.append(text, done, redaction.start()).append(redaction.placeholder());
            done = redaction.end();
        }
        return result.append(text, done, text.length()).toString();
    }

    private record Redaction(int start, int end, Placeholder placeholder) {}
}
