package dev.fenster.intake.deadletters;

import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

import jakarta.inject.Singleton;

import org.apache.kafka.common.KafkaException;

import dev.fenster.intake.problem.ProblemException;
import io.smallrye.common.annotation.Identifier;

/** Lets few requests read dead letters at once, each with a consumer of its own, so that they take bounded memory. */
@Singleton
class LetterReaders {
    private static final int AT_ONCE = 3;

    private final Map<String, Object> kafka;
    private final Semaphore room = new Semaphore(AT_ONCE);

    LetterReaders(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.kafka = kafka;
    }

    /**
     * @throws ProblemException
     *         503 when Kafka does not answer, or others are being answered
     */
    <T> T read(Function<LetterReader, T> use) {
        if (!room.tryAcquire()) {
            throw ProblemException.unavailable("Others are reading dead letters. Come again in a few seconds.", null);
        }
        try (var reader = new LetterReader(kafka)) {
            return use.apply(reader);
        } catch (KafkaException e) {
            throw ProblemException.unavailable("Kafka does not answer. Come again in a few seconds.", e);
        } finally {
            room.release();
        }
    }
}
