package dev.fenster.intake.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

class MappingTest {

    @ParameterizedTest
    @CsvSource({"42, 42", "9007199254740993, 9007199254740993", "\"a7\", a7", "\" a7 \", a7", "1.5, 1.5"})
    void an_id_is_a_text_whether_it_is_sent_as_number_or_as_string(String id, String text) throws Exception {
        var results = Mapping.of("{'ticket': {'externalId': $text(body.id)}}").apply(request("{\"id\": " + id + "}"));

        assertThat(results.get(0).at("/ticket/externalId").asText()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "\"  \"", "{\"a\": 1}", "[1, 2]", "true"})
    void what_is_no_id_is_no_text(String id) throws Exception {
        var results = Mapping.of("{'ignored': $text(body.id) ? 'an id' : 'none'}").apply(request("{\"id\": " + id + "}"));

        assertThat(results.get(0).get("ignored").asText()).isEqualTo("none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"$lowercase(body.id)", "$substringBefore(body.nothing, 'x')", "body.nothing > 3", "$number('x')"})
    void a_function_that_is_given_what_it_is_not_made_for_fails_the_mapping_alone(String expression) {
        var mapping = Mapping.of("{'ignored': " + expression + "}");

        assertThatThrownBy(() -> mapping.apply(request("{\"id\": {\"a\": \"b\"}, \"nothing\": null}")))
                .isInstanceOf(MappingException.class).hasMessageStartingWith("The mapping failed");
    }

    @Test
    void a_mapping_that_makes_no_object_is_told_so() {
        assertThatThrownBy(() -> Mapping.of("42").apply(request("{}"))).isInstanceOf(MappingException.class)
                .hasMessageContaining("no object");
    }

    private static Map<String, Object> request(String body) throws Exception {
        var request = new HashMap<String, Object>();
        request.put("body", JsonataValues.of(new ObjectMapper().readValue(body, JsonNode.class)));
        return request;
    }
}
