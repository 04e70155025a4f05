package dev.fenster.intake.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.fenster.intake.IntakeApi;
import dev.fenster.intake.IntakeSettings;
import dev.fenster.intake.PublishedEvents;
import dev.fenster.intake.inbound.MutatedPost.Outcome;
import dev.fenster.intake.inbound.MutatedPost.Sources;
import dev.fenster.intake.publishing.EventSchemas;
import dev.fenster.local.infrastructure.EmbeddedKafka;
import dev.fenster.local.test.KafkaAndPostgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/**
 * Mutated payloads of all kinds, the same ones in every run. {@code -Dfenster.mutations=20000} makes them more.
 */
@QuarkusTest
@WithTestResource(KafkaAndPostgres.class)
@WithTestResource(IntakeSettings.class)
class MutationTest {
    private static final int MUTATIONS = Integer.getInteger("fenster.mutations", 2000);
    private static final int SENDERS = 8;

    EmbeddedKafka kafka;
    private PublishedEvents published;

    @BeforeEach
    void begin() {
        IntakeApi.awaitReady();
        published = new PublishedEvents(kafka.bootstrapServers());
    }

    @AfterEach
    void end() {
        published.close();
    }

    @Test
    void whatever_is_posted_is_answered_and_only_what_is_proven_and_named_is_published()
            throws InterruptedException, ExecutionException {
        var sources = KindSample.kinds().collect(Collectors.toMap(Function.identity(),
                kind -> new Sources(InboundTest.makeSource(kind), InboundTest.makeSource(kind))));

        var outcomes = post(sources);

        assertThat(outcomes).extracting(Outcome::mistake).filteredOn(mistake -> !mistake.isEmpty()).isEmpty();
        assertThat(outcomes).filteredOn(outcome -> outcome.status() == 200).hasSizeGreaterThan(MUTATIONS / 10);
        assertPublished(outcomes, sources);
    }

    private static List<Outcome> post(Map<String, Sources> sources) throws InterruptedException, ExecutionException {
        var samples = KindSample.all().toList();
        var senders = Executors.newFixedThreadPool(SENDERS);
        try {
            var outcomes = new ArrayList<Outcome>();
            var posts = IntStream.range(0, MUTATIONS)
                    .<Callable<Outcome>>mapToObj(number -> new MutatedPost(number, samples, sources)::post).toList();
            for (var each : senders.invokeAll(posts)) {
                outcomes.add(each.get());
            }
            return outcomes;
        } finally {
            senders.shutdown();
        }
    }

    /** Whatever was named in an answer was published, and nothing else but of kinds whose vendors want to hear something else. */
    private void assertPublished(List<Outcome> outcomes, Map<String, Sources> sources) {
        var named = outcomes.stream().flatMap(outcome -> outcome.events().stream()).map(event -> event.get("eventId").asText())
                .collect(Collectors.toSet());
        var silent = outcomes.stream().filter(Outcome::namesNothing)
                .map(outcome -> sources.get(outcome.sample().kind()).signed())
                .collect(Collectors.toSet());
        var byId = published.rest().stream().collect(Collectors.toMap(event -> header(event, "ce_id"), Function.identity(),
                (first, again) -> again));
        assertThat(byId.keySet()).containsAll(named);
        assertThat(byId.values()).allSatisfy(event -> {
            var payload = InboundTest.json(event.value());
            assertThat(EventSchemas.violations(header(event, "ce_type"), payload)).isEmpty();
            assertThat(named.contains(header(event, "ce_id")) || silent.contains(payload.get("source").asText())).isTrue();
        });
    }

    private static String header(ConsumerRecord<String, String> event, String name) {
        return new String(event.headers().lastHeader(name).value());
    }
}
