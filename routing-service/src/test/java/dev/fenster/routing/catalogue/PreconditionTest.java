package dev.fenster.routing.catalogue;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreconditionTest {
    @Test
    void without_a_condition_every_state_will_do() {
        assertThatCode(() -> new Precondition(null, null).check("rules/a", "t1")).doesNotThrowAnyException();
        assertThatCode(() -> new Precondition(null, null).check("rules/a", null)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"t1\"", "W/\"t1\"", "\"t0\", \"t1\"", "*"})
    void a_state_that_is_named_will_do(String ifMatch) {
        assertThatCode(() -> new Precondition(ifMatch, null).check("rules/a", "t1")).doesNotThrowAnyException();
    }

    @Test
    void another_state_is_refused_and_told_what_to_do() {
        assertThatThrownBy(() -> new Precondition("\"t0\"", null).check("rules/a", "t1"))
                .isInstanceOf(ChangedMeanwhileException.class).hasMessageContaining("rules/a has been changed")
                .hasMessageContaining("\"t1\"").hasMessageContaining("Read it again");
        assertThatThrownBy(() -> new Precondition("*", null).check("rules/a", null)).hasMessageContaining("is not there");
    }

    @Test
    void what_is_only_to_be_created_replaces_nothing() {
        assertThatCode(() -> new Precondition(null, "*").check("rules/a", null)).doesNotThrowAnyException();
        assertThatThrownBy(() -> new Precondition(null, "*").check("rules/a", "t1")).hasMessageContaining("is there already");
    }
}
