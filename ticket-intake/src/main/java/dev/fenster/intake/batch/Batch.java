package dev.fenster.intake.batch;

import java.util.concurrent.CompletionStage;
import java.util.function.Function;

import jakarta.ws.rs.core.Response;

import org.jboss.logging.Logger;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.fenster.intake.limit.Admission;
import dev.fenster.intake.problem.Problem;
import dev.fenster.intake.problem.ProblemException;
import dev.fenster.intake.problem.Problems;
import dev.fenster.intake.request.JsonObjectParser;
import io.smallrye.mutiny.subscription.MultiEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;

/**
 * One batch on its way. Lines arrive on the event loop, acknowledgements in Kafka's thread. Reading pauses while too much waits
 * for Kafka, or for a client that does not read its answer. After Kafka's first refusal nothing more is published, so that the
 * summary can name the line from which on to send again.
 */
final class Batch {
    private static final Logger LOG = Logger.getLogger(Batch.class);
    static final int MOST_LINES = 100_000;
    private static final int MOST_WAITING_BYTES = 512 * 1024;
    private static final int MOST_WAITING_ANSWERS = 1000;
    /** What an event has beside its sender's JSON: headers, ids, hashes. */
    private static final int OVERHEAD_BYTES = 1000;
    private static final int UNAVAILABLE = 503;
    /** So long a sender that was too slow can hear so. */
    private static final int PARTING_MILLIS = 1000;

    private final HttpServerRequest request;
    private final Function<ObjectNode, ? extends CompletionStage<?>> acceptance;
    private final Problems problems;
    private final MultiEmitter<? super BatchAnswer> answers;
    private final Admission admission;
    private final Context eventLoop = Vertx.currentContext();
    private final long timer;
    private int line;
    private int accepted;
    private int rejected;
    private int waiting;
    private int waitingBytes;
    private long waitingAnswers;
    private boolean paused;
    private boolean ended;
    private int retryFromLine = Integer.MAX_VALUE;
    private Problem stopped;

    Batch(HttpServerRequest request, Function<ObjectNode, ? extends CompletionStage<?>> acceptance, Problems problems,
            MultiEmitter<? super BatchAnswer> answers, Admission admission) {
        this.request = request;
        this.acceptance = acceptance;
        this.problems = problems;
        this.answers = answers;
        this.admission = admission;
        timer = eventLoop.owner().setTimer(admission.batchTimeout().toMillis(), late -> giveUp());
    }

    void start() {
        var lines = new LineSplitter(JsonObjectParser.LIMIT, this::take);
        answers.onRequest(this::answersTaken);
        request.handler(lines).exceptionHandler(this::abandon).endHandler(end -> {
            lines.end();
            end();
        });
        request.resume();
    }

    private void abandon(Throwable reason) {
        eventLoop.owner().cancelTimer(timer);
        LOG.debugf("A batch ended before its end: %s", reason);
        answers.complete();
    }

    private synchronized void take(byte[] input) {
        line++;
        if (line > MOST_LINES) {
            stop(line, Problem.of(Response.Status.REQUEST_ENTITY_TOO_LARGE,
                    "A batch has at most " + MOST_LINES + " lines; send the others as a further batch."));
        } else if (stopped == null && (input == null || !isBlank(input))) {
            publish(line, input);
        }
    }

    private void publish(int number, byte[] input) {
        int bytes = OVERHEAD_BYTES + (input == null ? 0 : input.length);
        waiting++;
        waitingBytes += bytes;
        try {
            takeFromAllowance(bytes);
            acceptance.apply(parse(input)).whenComplete((safe, failure) -> settled(number, bytes, failure));
        } catch (RuntimeException e) {
            settled(number, bytes, e);
        }
        pauseOrResume();
    }

    private void takeFromAllowance(int bytes) {
        admission.allowance().ifPresent(allowance -> {
            allowance.takeRequest();
            allowance.takeBytes(bytes - OVERHEAD_BYTES);
        });
    }

    private static ObjectNode parse(byte[] input) {
        if (input == null) {
            throw ProblemException.tooLarge("The line is longer than 1 MiB (1,048,576 bytes). Shorten the text.");
        }
        return JsonObjectParser.parse(input);
    }

    private synchronized void settled(int number, int bytes, Throwable failure) {
        waiting--;
        waitingBytes -= bytes;
        if (failure == null) {
            accepted++;
        } else {
            reject(number, problems.of(failure));
        }
        pauseOrResume();
        completeIfDone();
    }

    private void reject(int number, Problem problem) {
        if (problem.passes()) {
            stop(number, problem);
        } else {
            rejected++;
            waitingAnswers++;
            answers.emit(BatchAnswer.RejectedLine.of(number, problem));
        }
    }

    private void stop(int number, Problem problem) {
        retryFromLine = Math.min(retryFromLine, number);
        stopped = problem;
    }

    private synchronized void giveUp() {
        stop(line + 1, Problem.of(Response.Status.REQUEST_TIMEOUT, "The batch was not complete after "
                + admission.batchTimeout().toMinutes() + " minutes. Send the rest as a further batch, and faster."));
        request.handler(unread -> {});
        end();
        eventLoop.owner().setTimer(PARTING_MILLIS, told -> request.connection().close());
    }

    private synchronized void end() {
        eventLoop.owner().cancelTimer(timer);
        ended = true;
        completeIfDone();
    }

    private void completeIfDone() {
        if (!ended || waiting > 0) {
            return;
        }
        if (stopped != null && stopped.passes() && rejected == 0 && (accepted == 0 || stopped.status() == UNAVAILABLE)) {
            answers.fail(ProblemException.of(stopped));
            return;
        }
        answers.emit(stopped == null
                ? new BatchAnswer.Summary(accepted, rejected, null, null)
                : new BatchAnswer.Summary(accepted, rejected, retryFromLine, stopped.detail()));
        answers.complete();
    }

    private synchronized void answersTaken(long count) {
        waitingAnswers -= count;
        pauseOrResume();
    }

    private void pauseOrResume() {
        boolean full = waitingBytes > MOST_WAITING_BYTES || waitingAnswers > MOST_WAITING_ANSWERS;
        if (full != paused) {
            paused = full;
            eventLoop.runOnContext(next -> apply());
        }
    }

    private synchronized void apply() {
        if (paused) {
            request.pause();
        } else {
            request.resume();
        }
    }

    private static boolean isBlank(byte[] input) {
        for (var b : input) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }
}
