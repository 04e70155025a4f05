package dev.fenster.intake.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import jakarta.inject.Singleton;

import dev.fenster.intake.problem.ProblemException;

/** Takes back what ticket-intake set aside itself, unless it is broken still. */
@Singleton
public class RetryOfTheTest implements Retry {
    volatile String topic = "";

    @Override
    public String topic() {
        return topic;
    }

    @Override
    public CompletionStage<?> retry(DeadLetter letter) {
        var value = new String(letter.value(), UTF_8);
        return value.startsWith("broken")
                ? CompletableFuture.failedStage(ProblemException.unprocessable("It has no sender still."))
                : CompletableFuture.completedStage(Map.of("recognised", value.length()));
    }
}
