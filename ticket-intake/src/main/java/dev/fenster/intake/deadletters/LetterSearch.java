package dev.fenster.intake.deadletters;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.apache.kafka.common.TopicPartition;

import dev.fenster.intake.problem.ProblemException;

/** Finds dead letters. Oldest first, because what lies longest is looked at first; partitions one after the other. */
@Singleton
class LetterSearch {
    private static final String NO_TOPIC = "There is no dead-letter topic of this name; GET /api/v1/dead-letters lists them.";
    private static final String NO_LETTER = "There is no such dead letter, or no longer: they are kept for 30 days.";

    private final LetterReaders readers;
    private final Marks marks;

    LetterSearch(LetterReaders readers, Marks marks) {
        this.readers = readers;
        this.marks = marks;
    }

    /**
     * @param examined
     *        how many letters were read
     * @param cursor
     *        where to go on; null when there are no more
     */
    record Outcome(int examined, String cursor) {}

    /**
     * @param use
     *        is given each letter that the query wants, with its mark
     * @throws ProblemException
     *         404 when it is no dead-letter topic
     */
    Outcome find(DeadLetterTopic topic, LetterQuery query, BiConsumer<DeadLetter, Optional<Mark>> use) {
        return readers.read(reader -> {
            var letters = new Letters(reader, extents(reader, topic, query));
            use(letters, query, use);
            return new Outcome(letters.count(), letters.position() == null ? null : letters.position().cursor());
        });
    }

    /**
     * @throws ProblemException
     *         404 when there is no such letter, or no longer
     */
    DeadLetter one(DeadLetterTopic topic, int partition, long offset) {
        return readers.read(reader -> existing(reader, topic)
                .filter(extent -> extent.partition().partition() == partition && extent.contains(offset)).findFirst()
                .flatMap(extent -> reader.one(extent, offset)).orElseThrow(() -> ProblemException.notFound(NO_LETTER)));
    }

    /** @return the topics that exist, by name, those without letters included */
    Map<DeadLetterTopic, List<Extent>> topics() {
        return readers.read(reader -> {
            var topics = new LinkedHashMap<DeadLetterTopic, List<Extent>>();
            reader.topics().stream().map(DeadLetterTopic::named).flatMap(Optional::stream)
                    .forEach(topic -> topics.put(topic, reader.extents(topic.name())));
            return topics;
        });
    }

    private void use(Letters letters, LetterQuery query, BiConsumer<DeadLetter, Optional<Mark>> use) {
        var known = new HashMap<TopicPartition, PartitionMarks>();
        int found = 0;
        DeadLetter letter;
        while (found < query.limit() && (letter = letters.next()) != null) {
            var ofPartition = known.computeIfAbsent(letter.topicPartition(), marks::of);
            var mark = ofPartition.find(letter.offset());
            if (query.wants(letter, mark)) {
                use.accept(letter, mark);
                found++;
            } else if (query.state() == LetterState.OPEN) {
                letters.skipTo(ofPartition.firstOpen(letter.offset()));
            }
        }
    }

    private static List<Extent> extents(LetterReader reader, DeadLetterTopic topic, LetterQuery query) {
        return existing(reader, topic).filter(query::reaches).map(query::rest)
                .map(extent -> query.since() == null ? extent : reader.since(query.since(), extent)).toList();
    }

    private static Stream<Extent> existing(LetterReader reader, DeadLetterTopic topic) {
        if (!reader.topics().contains(topic.name())) {
            throw ProblemException.notFound(NO_TOPIC);
        }
        return reader.extents(topic.name()).stream();
    }

    /**
     * @throws ProblemException
     *         404 when a topic of this name cannot hold dead letters: no other topic is ever read
     */
    static DeadLetterTopic topic(String name) {
        return DeadLetterTopic.named(name).orElseThrow(() -> ProblemException.notFound(NO_TOPIC));
    }
}
