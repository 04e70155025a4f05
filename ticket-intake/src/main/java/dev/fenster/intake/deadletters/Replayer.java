package dev.fenster.intake.deadletters;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import jakarta.inject.Singleton;

import dev.fenster.intake.problem.ProblemException;
import dev.fenster.intake.publishing.EventPublisher;
import io.quarkus.arc.All;

/** Puts dead letters on their way again: to the topic from which they came, or by the {@link Retry} of their topic. */
@Singleton
class Replayer {
    private static final int GLANCE_MILLIS = 50;
    private static final int MOST_GLANCES = 60;

    private final List<Retry> retries;
    private final EventPublisher publisher;

    Replayer(@All List<Retry> retries, EventPublisher publisher) {
        this.retries = retries;
        this.publisher = publisher;
    }

    /**
     * @param topic
     *        the one from which the letter came
     */
    record Published(String topic, int partition, long offset) {}

    /**
     * @return what came of it, when that is safe
     * @throws ProblemException
     *         422 when it cannot be replayed, 503 when Kafka does not acknowledge
     */
    Object replay(DeadLetter letter) {
        var way = retries.stream().filter(retry -> retry.topic().equals(letter.topic())).findFirst();
        return Acknowledgement
                .await(way.<CompletionStage<?>>map(retry -> retry.retry(letter)).orElseGet(() -> publish(letter)));
    }

    private CompletionStage<Published> publish(DeadLetter letter) {
        var origin = origin(letter);
        if (letter.isCut()) {
            throw ProblemException.unprocessable(
                    "Only the beginning of this record was kept, because it was too long. Have its sender send it again.");
        }
        if (!letter.hasTextKey()) {
            throw ProblemException.unprocessable("The key of this record is no text, so it is no event of Fenster's.");
        }
        awaitKnown(origin);
        return publisher.publish(letter.revived(origin))
                .thenApply(record -> new Published(record.topic(), record.partition(), record.offset()));
    }

    /** The topic in the letter's header is the one in the name of the topic where it lies: nothing is published elsewhere. */
    private static String origin(DeadLetter letter) {
        return DeadLetterTopic.named(letter.topic()).map(DeadLetterTopic::channel)
                .filter(channel -> letter.fact("topic").filter(channel::equals).isPresent())
                .orElseThrow(() -> ProblemException.unprocessable(
                        "The header dead-letter-topic does not name the topic from which letters come to lie here."));
    }

    /** The producer asks for a topic's description, in the background, when it hears of the topic first. */
    private void awaitKnown(String topic) {
        for (int glance = 0; !publisher.knows(topic); glance++) {
            if (glance == MOST_GLANCES) {
                throw ProblemException.unavailable("Kafka does not describe the topic " + topic + ". Try again later.", null);
            }
            CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(GLANCE_MILLIS, MILLISECONDS)).join();
        }
    }
}
