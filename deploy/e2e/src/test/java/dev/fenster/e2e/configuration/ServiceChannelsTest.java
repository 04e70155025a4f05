package dev.fenster.e2e.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import dev.fenster.e2e.architecture.Module;

class ServiceChannelsTest {
    private static final Path TOPICS = Path.of("..", "kubernetes", "base", "topics.yaml");

    @ParameterizedTest
    @MethodSource("dev.fenster.e2e.architecture.Module#services")
    void everyIncomingChannelPutsAsideWhatItCannotProcess(Module service) throws IOException {
        assertThat(channels(service).faults(service.toString(), topics())).isEmpty();
    }

    @Test
    void theChannelsOfTheDesignAreThere() throws IOException {
        assertThat(List.of(channels(Module.ROUTING_SERVICE).names().size(), channels(Module.INSIGHT_SERVICE).names().size(),
                channels(Module.NOTIFICATION_SERVICE).names().size())).containsExactly(1, 2, 1);
    }

    @ParameterizedTest
    @MethodSource("dev.fenster.e2e.architecture.Module#services")
    void everyChannelThatTheCodeReadsIsConfigured(Module service) throws IOException {
        assertThat(channels(service).names()).containsAll(service.incomingChannels());
    }

    private static IncomingChannels channels(Module service) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(service.path().resolve("src/main/resources/application.properties"))) {
            properties.load(reader);
        }
        return new IncomingChannels(properties);
    }

    private static Set<String> topics() throws IOException {
        try (var documents = new YAMLMapper().readerFor(JsonNode.class).<JsonNode>readValues(TOPICS.toFile())) {
            return documents.readAll().stream().map(topic -> topic.at("/metadata/name").asText()).collect(Collectors.toSet());
        }
    }
}
