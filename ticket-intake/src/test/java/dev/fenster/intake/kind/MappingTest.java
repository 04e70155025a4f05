package dev.fenster.intake.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

class MappingTest {
    private static final UnaryOperator<String> OPAQUE = id -> "opaque " + id;

    @ParameterizedTest
    @CsvSource({"42, 42", "9007199254740993, 9007199254740993", "\"a7\", a7", "\" a7 \", a7", "1.5, 1.5"})
    void an_id_is_a_text_whether_it_is_sent_as_number_or_as_string(String id, String text) throws Exception {
        var results = Mapping.of("{'ticket': {'externalId': $text(body.id)}}").apply(request("{\"id\": " + id + "}"), OPAQUE);

        assertThat(results.get(0).at("/ticket/externalId").asText()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "\"  \"", "{\"a\": 1}", "[1, 2]", "true"})
    void what_is_no_id_is_no_text(String id) throws Exception {
        var results = Mapping.of("{'ignored': $text(body.id) ? 'an id' : 'none'}").apply(request("{\"id\": " + id + "}"),
                OPAQUE);

        assertThat(results.get(0).get("ignored").asText()).isEqualTo("none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"$lowercase(body.id)", "$substringBefore(body.nothing, 'x')", "body.nothing > 3", "$number('x')"})
    void a_function_that_is_given_what_it_is_not_made_for_fails_the_mapping_alone(String expression) {
        var mapping = Mapping.of("{'ignored': " + expression + "}");

        assertThatThrownBy(() -> mapping.apply(request("{\"id\": {\"a\": \"b\"}, \"nothing\": null}"), OPAQUE))
                .isInstanceOf(MappingException.class).hasMessageStartingWith("The mapping failed");
    }

    @Test
    void an_id_that_tells_of_a_person_becomes_opaque_as_number_and_as_string() throws Exception {
        var mapping = Mapping.of("{'ticket': {'externalId': $opaque(body.id), 'text': $opaque(body.nothing)}}");

        assertThat(mapping.apply(request("{\"id\": 49301234567}"), OPAQUE))
                .hasToString("[{\"ticket\":{\"externalId\":\"opaque 49301234567\"}}]");
        assertThat(mapping.apply(request("{\"id\": \"49301234567\"}"), OPAQUE))
                .hasToString("[{\"ticket\":{\"externalId\":\"opaque 49301234567\"}}]");
    }

    @Test
    void a_request_may_hold_hundreds_of_messages() throws Exception {
        var mapping = Mapping.of("[1..500].{'ignored': $join([body.id & '', $string($)], '-')}");

        assertThat(mapping.apply(request("{}"), OPAQUE)).hasSize(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"($f := function($x) { 1 + $f($x) }; $f(1))", "($f := function($x) { $f($x) }; $f(1))"})
    void a_mapping_that_calls_itself_for_ever_is_ended(String expression) {
        assertThatThrownBy(() -> Mapping.of(expression).apply(request("{}"), OPAQUE)).isInstanceOf(MappingException.class)
                .hasMessageStartingWith("The mapping failed");
    }

    @Test
    void a_mapping_that_makes_no_object_is_told_so() {
        assertThatThrownBy(() -> Mapping.of("42").apply(request("{}"), OPAQUE)).isInstanceOf(MappingException.class)
                .hasMessageContaining("no object");
    }

    private static Map<String, Object> request(String body) throws Exception {
        var request = new HashMap<String, Object>();
        request.put("body", JsonataValues.of(new ObjectMapper().readValue(body, JsonNode.class)));
        return request;
    }
}
