package dev.fenster.intake.deadletters;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Singleton;

import org.apache.kafka.common.TopicPartition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import dev.fenster.intake.configuration.ConfigurationPart;

/** All marks; they lie beside the configuration, which every instance follows. */
@Singleton
class Marks implements ConfigurationPart {
    private static final JsonMapper MAPPER = JsonMapper.builder().addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private final Map<String, Mark> byId = new ConcurrentHashMap<>();

    PartitionMarks of(TopicPartition partition) {
        return new PartitionMarks(byId.values().stream()
                .filter(mark -> mark.partition() == partition.partition() && mark.topic().equals(partition.topic())).toList());
    }

    List<Mark> before(Instant time) {
        return byId.values().stream().filter(mark -> mark.at().isBefore(time)).toList();
    }

    @Override
    public String prefix() {
        return "dead-letter-mark/";
    }

    @Override
    public void put(byte[] json) {
        var mark = read(json);
        byId.put(mark.id(), mark);
    }

    @Override
    public void remove(String id) {
        byId.remove(id);
    }

    private static Mark read(byte[] json) {
        try {
            return MAPPER.readValue(json, Mark.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new IllegalArgumentException(e.getClass().getSimpleName(), e);
        }
    }
}
