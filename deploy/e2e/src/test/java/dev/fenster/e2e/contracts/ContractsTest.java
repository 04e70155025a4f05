package dev.fenster.e2e.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.fenster.e2e.architecture.Module;

class ContractsTest {
    private static final Pattern TYPE = Pattern.compile("\"((?:ticket|route|question|signal)\\.[a-z_]+\\.v\\d+)\"");

    private final Contracts contracts = new Contracts();

    static Set<String> types() throws IOException {
        return Contracts.types();
    }

    @ParameterizedTest
    @MethodSource("types")
    void theExampleSatisfiesTheSchemaOfItsName(String type) {
        assertThat(contracts.violations(type, Contracts.example(type))).isEmpty();
        assertThat(Contracts.schema(type).path("$id").asText()).isEqualTo("urn:fenster:schema:" + type);
    }

    @ParameterizedTest
    @MethodSource("types")
    void theSchemaRefusesAnEventWithoutItsIdAndOneWithAWrongTime(String type) {
        var example = (ObjectNode) Contracts.example(type);
        var key = switch (type) {
            case "route.decided.v1" -> "decisionId";
            case "route.corrected.v1" -> "correctionId";
            case "route.escalated.v1" -> "escalationId";
            case "route.deadline_changed.v1" -> "changeId";
            case "question.asked.v1", "question.answered.v1" -> "questionId";
            default -> "eventId";
        };
        var time = switch (type) {
            case "route.decided.v1" -> "decidedAt";
            case "route.corrected.v1" -> "correctedAt";
            case "route.escalated.v1" -> "escalatedAt";
            case "route.deadline_changed.v1" -> "changedAt";
            case "question.asked.v1" -> "askedAt";
            case "question.answered.v1" -> "answeredAt";
            default -> type.startsWith("signal.") ? "day" : "occurredAt";
        };

        assertThat(contracts.violations(type, example.deepCopy().without(key))).isNotEmpty();
        assertThat(contracts.violations(type, example.deepCopy().put(time, "yesterday"))).isNotEmpty();
    }

    @Test
    void everyTypeThatTheCodeNamesHasAContract() throws IOException {
        var named = new TreeSet<String>();
        for (var module : Module.values()) {
            named.addAll(typesNamedBy(module));
        }

        assertThat(named).isNotEmpty().isSubsetOf(Contracts.types());
    }

    private static Set<String> typesNamedBy(Module module) throws IOException {
        var named = new TreeSet<String>();
        try (var files = Files.walk(module.path().resolve("src/main/java"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                TYPE.matcher(Files.readString(file)).results().forEach(match -> named.add(match.group(1)));
            }
        }
        return named;
    }
}
