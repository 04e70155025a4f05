package dev.fenster.intake.deadletters;

import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.fenster.intake.problem.ProblemException;

/** Lists dead letters and shows them; notes who looked at what, never what was there to be seen. */
@Singleton
class DeadLetterService {
    private static final Logger LOG = Logger.getLogger(DeadLetterService.class);

    private final LetterSearch search;
    private final Marks marks;

    DeadLetterService(LetterSearch search, Marks marks) {
        this.search = search;
        this.marks = marks;
    }

    List<TopicView> topics() {
        return search.topics().entrySet().stream().map(topic -> view(topic.getKey(), topic.getValue())).toList();
    }

    /**
     * @throws ProblemException
     *         404 when it is no dead-letter topic
     */
    Page page(String topic, LetterQuery query, String operator) {
        var items = new ArrayList<LetterView>();
        var outcome = search.find(LetterSearch.topic(topic), query,
                (letter, mark) -> items.add(LetterView.of(letter, mark)));
        LOG.infof("%s listed %d letters of %s", operator, items.size(), topic);
        return new Page(items, outcome.cursor());
    }

    LetterDetail detail(String topic, int partition, long offset, String operator) {
        var letter = one(topic, partition, offset, operator);
        return LetterDetail.of(letter, marks.of(letter.topicPartition()).find(offset));
    }

    /**
     * @throws ProblemException
     *         404 when it is no dead-letter topic, or there is no such letter, or no longer
     */
    DeadLetter one(String topic, int partition, long offset, String operator) {
        var letter = search.one(LetterSearch.topic(topic), partition, offset);
        LOG.infof("%s looked at %s", operator, letter.name());
        return letter;
    }

    private TopicView view(DeadLetterTopic topic, List<Extent> extents) {
        long letters = 0;
        long marked = 0;
        long replayed = 0;
        for (var extent : extents) {
            var ofPartition = marks.of(extent.partition());
            letters += extent.size();
            marked += ofPartition.count(extent, mark -> true);
            replayed += ofPartition.count(extent, mark -> mark.state() == LetterState.REPLAYED);
        }
        return new TopicView(topic.name(), topic.service(), topic.channel(), letters, letters - marked, replayed,
                marked - replayed);
    }

    /**
     * @param service
     *        that set the letters aside
     * @param channel
     *        which it was reading
     * @param letters
     *        how many are there
     * @param open
     *        how many of them were neither replayed nor discarded
     */
    record TopicView(String topic, String service, String channel, long letters, long open, long replayed, long discarded) {}

    /**
     * @param cursor
     *        where to go on, for the query parameter of this name; absent when all were seen
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(List<LetterView> items, String cursor) {}
}
