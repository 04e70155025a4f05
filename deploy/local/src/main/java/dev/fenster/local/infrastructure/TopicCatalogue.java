package dev.fenster.local.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/**
 * The topics of deploy/kubernetes/base/topics.yaml, made on a single broker: same names, partitions and settings, one replica.
 */
public final class TopicCatalogue {
    private final List<NewTopic> topics;

    private TopicCatalogue(List<NewTopic> topics) {
        this.topics = topics;
    }

    /**
     * @throws UncheckedIOException
     *         when the file packaged with this class cannot be read
     */
    public static TopicCatalogue packaged() {
        try (var in = TopicCatalogue.class.getResourceAsStream("/kubernetes/topics.yaml");
                MappingIterator<JsonNode> documents = new YAMLMapper().readerFor(JsonNode.class).readValues(in)) {
            var topics = new ArrayList<NewTopic>();
            documents.forEachRemaining(document -> topics.add(topic(document)));
            return new TopicCatalogue(List.copyOf(topics));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<String> names() {
        return topics.stream().map(NewTopic::name).toList();
    }

    /** Makes the topics that are not there yet, and returns when the broker has them. */
    public void createMissing(String bootstrapServers) {
        Map<String, Object> config = Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        try (var admin = Admin.create(config)) {
            var existing = admin.listTopics().names().get();
            admin.createTopics(topics.stream().filter(topic -> !existing.contains(topic.name())).toList()).all().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the topics were made", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The topics could not be made", e.getCause());
        }
    }

    private static NewTopic topic(JsonNode document) {
        var spec = document.get("spec");
        var name = spec.path("topicName").asText(document.at("/metadata/name").asText());
        var config = new HashMap<String, String>();
        spec.path("config").properties().forEach(entry -> config.put(entry.getKey(), entry.getValue().asText()));
        config.put("min.insync.replicas", "1");
        return new NewTopic(name, spec.path("partitions").asInt(1), (short) 1).configs(config);
    }
}
