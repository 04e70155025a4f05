package dev.fenster.e2e.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

class TopicsTest {
    private static final int FOUR_MEBIBYTES = 4 * 1024 * 1024;
    /** Mails come from mailboxes, not from a topic. */
    private static final String REJECTED_MAILS = "dead-letters.ticket-intake.mail";

    @ParameterizedTest
    @ValueSource(strings = {"ticket-intake", "routing-service", "insight-service", "notification-service"})
    void everyTopicThatAServiceNamesIsDeclared(String service) throws IOException {
        var named = ChannelConfiguration.of(service).topics();

        assertThat(named).isSubsetOf(declared());
    }

    @Test
    void everyDeadLetterTopicIsUsedByTheServiceInItsNameForTheTopicInItsName() throws IOException {
        var deadLetters = declared().stream().filter(topic -> topic.startsWith("dead-letters."))
                .filter(topic -> !topic.equals(REJECTED_MAILS)).toList();

        assertThat(deadLetters).isNotEmpty().allSatisfy(deadLetter -> {
            var part = deadLetter.split("\\.");
            assertThat(ChannelConfiguration.of(part[1]).topics()).contains(deadLetter, part[2]);
        });
    }

    @Test
    void rejectedMailsGoToTheTopicThatIsDeclaredForThem() throws IOException {
        var writer = Path.of("..", "..", "ticket-intake", "src/main/java/dev/fenster/intake/mailbox/RejectedMails.java");

        assertThat(declared()).contains(REJECTED_MAILS);
        assertThat(Files.readString(writer)).contains("\"" + REJECTED_MAILS + "\"");
    }

    @Test
    void everyTopicSurvivesTheLossOfABrokerAndTakesFourMebibytes() throws IOException {
        assertThat(topics()).map(topic -> topic.get("spec")).allSatisfy(spec -> {
            assertThat(spec.path("replicas").asInt()).isEqualTo(3);
            assertThat(spec.at("/config/min.insync.replicas").asInt()).isEqualTo(2);
            assertThat(spec.at("/config/max.message.bytes").asInt()).isEqualTo(FOUR_MEBIBYTES);
        });
    }

    private static Set<String> declared() throws IOException {
        return topics().stream().map(topic -> topic.at("/spec/topicName").asText(Manifests.name(topic)))
                .collect(Collectors.toSet());
    }

    private static List<JsonNode> topics() throws IOException {
        return Manifests.ofKind("KafkaTopic", Manifests.read(Kustomization.ROOT.resolve("base/topics.yaml")));
    }
}
