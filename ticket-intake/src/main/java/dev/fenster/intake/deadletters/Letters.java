package dev.fenster.intake.deadletters;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The letters of a topic one by one, until so many of them, or of their bytes, have been read. */
final class Letters {
    private static final int MOST_LETTERS = 5_000;
    private static final long MOST_BYTES = 64L * 1024 * 1024;

    private final LetterReader reader;
    private final Deque<Extent> rest;
    private final Deque<ConsumerRecord<byte[], byte[]>> ready = new ArrayDeque<>();
    private boolean sought;
    private int letters;
    private long bytes;

    /**
     * @param extents
     *        what there is to read, in this order
     */
    Letters(LetterReader reader, List<Extent> extents) {
        this.reader = reader;
        this.rest = new ArrayDeque<>(extents);
    }

    /** @return null when all are read, or enough */
    DeadLetter next() {
        while (!isAtEnd() && letters < MOST_LETTERS && bytes < MOST_BYTES) {
            if (ready.isEmpty()) {
                fetch();
            } else {
                return taken(new DeadLetter(ready.remove()));
            }
        }
        return null;
    }

    /** Leaves out what lies before this offset of the partition of the last letter. */
    void skipTo(long offset) {
        var current = rest.element();
        if (offset > current.begin()) {
            goOn(offset);
            ready.removeIf(letter -> letter.offset() < offset);
            sought = sought && !ready.isEmpty();
        }
    }

    /** @return how many letters were read */
    int count() {
        return letters;
    }

    /** @return where to go on; null when all are read */
    Position position() {
        return isAtEnd() ? null : new Position(rest.element().partition().partition(), rest.element().begin());
    }

    private boolean isAtEnd() {
        while (!rest.isEmpty() && rest.element().size() <= 0) {
            rest.remove();
            ready.clear();
            sought = false;
        }
        return rest.isEmpty();
    }

    private void fetch() {
        var current = rest.element();
        if (!sought) {
            reader.seek(current.partition(), current.begin());
            sought = true;
        }
        ready.addAll(reader.next(current));
        if (ready.isEmpty()) {
            goOn(current.end());
        }
    }

    private DeadLetter taken(DeadLetter letter) {
        letters++;
        bytes += letter.bytes();
        goOn(letter.offset() + 1);
        return letter;
    }

    private void goOn(long offset) {
        rest.push(rest.remove().from(offset));
    }
}
