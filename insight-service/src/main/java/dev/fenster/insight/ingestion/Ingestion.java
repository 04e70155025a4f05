package dev.fenster.insight.ingestion;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

import dev.fenster.insight.ingestion.DeadLetters.DeadLetter;
import dev.fenster.insight.timeline.NewEvent;
import dev.fenster.insight.timeline.TimelineService;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * Gets a batch of records into the database: the readable ones in one transaction, the others to the dead letters. It returns
 * when both are done, so that the batch can be acknowledged; a database or a broker that is gone is waited for.
 */
@ApplicationScoped
class Ingestion {
    private final TimelineService timeline;
    private final DeadLetters deadLetters;
    private final Attempts attempts;
    private final MeterRegistry metrics;

    Ingestion(TimelineService timeline, DeadLetters deadLetters, Attempts attempts, MeterRegistry metrics) {
        this.timeline = timeline;
        this.deadLetters = deadLetters;
        this.attempts = attempts;
        this.metrics = metrics;
    }

    private record Arrival(ConsumerRecord<String, byte[]> record, NewEvent event) {}

    /**
     * @throws Attempts.StoppedException
     *         when the service stops before everything is safe: the batch must be neither acknowledged nor refused
     * @throws Exception
     *         never for anything that may pass, or that one record is to blame for
     */
    void ingest(ConsumerRecords<String, byte[]> batch) throws Exception {
        var dead = new ArrayList<DeadLetter>();
        store(readable(batch, dead), dead);
        if (!dead.isEmpty()) {
            attempts.untilDone(() -> deadLetters.put(dead));
        }
    }

    private static List<Arrival> readable(ConsumerRecords<String, byte[]> batch, List<DeadLetter> dead) {
        var readable = new ArrayList<Arrival>();
        for (var record : batch) {
            try {
                EventReader.read(record).ifPresent(event -> readable.add(new Arrival(record, event)));
            } catch (PoisonException e) {
                dead.add(new DeadLetter(record, e));
            }
        }
        return readable;
    }

    /** One record that the database refuses is found by halving, so that it does not keep the others out. */
    private void store(List<Arrival> arrivals, List<DeadLetter> dead) throws Exception {
        if (arrivals.isEmpty()) {
            return;
        }
        try {
            var events = arrivals.stream().map(Arrival::event).toList();
            var first = arrivals.get(0).record();
            attempts.untilDone(() -> timeline.store(writer(first), events));
            metrics.counter("fenster.events.stored", "topic", first.topic()).increment(events.size());
        } catch (Attempts.StoppedException e) {
            throw e;
        } catch (Exception e) {
            if (arrivals.size() == 1) {
                dead.add(new DeadLetter(arrivals.get(0).record(), e));
            } else {
                var half = arrivals.size() / 2;
                store(arrivals.subList(0, half), dead);
                store(arrivals.subList(half, arrivals.size()), dead);
            }
        }
    }

    /** A partition is read by one instance at a time, so its name tells writers apart. */
    private static String writer(ConsumerRecord<String, byte[]> record) {
        return record.topic() + "-" + record.partition();
    }
}
