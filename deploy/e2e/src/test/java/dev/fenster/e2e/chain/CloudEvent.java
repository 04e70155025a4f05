package dev.fenster.e2e.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import com.fasterxml.jackson.databind.json.JsonMapper;

import dev.fenster.e2e.contracts.Contracts;
import dev.fenster.e2e.running.Topics;

/** What every record of Fenster has in common: CloudEvents 1.0 in binary mode. */
final class CloudEvent {
    private CloudEvent() {}

    static void assertIsOne(ConsumerRecord<String, byte[]> record, Contracts contracts) throws IOException {
        var type = Topics.header(record, "ce_type");
        assertThat(Topics.header(record, "ce_specversion")).as("specversion of %s", type).isEqualTo("1.0");
        assertThat(UUID.fromString(Topics.header(record, "ce_id")).version()).isEqualTo(5);
        assertThat(Topics.header(record, "ce_source")).startsWith("/");
        assertThat(Instant.parse(Topics.header(record, "ce_time"))).isBefore(Instant.now());
        assertThat(Topics.header(record, "ce_subject")).isEqualTo(record.key());
        assertThat(Topics.header(record, "ce_dataschema")).isEqualTo("urn:fenster:schema:" + type);
        assertThat(Topics.header(record, "content-type")).isEqualTo("application/json");
        assertThat(contracts.violations(type, new JsonMapper().readTree(record.value()))).isEmpty();
    }
}
