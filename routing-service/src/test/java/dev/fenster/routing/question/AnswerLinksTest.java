package dev.fenster.routing.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

class AnswerLinksTest {
    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final UUID QUESTION = UUID.randomUUID();
    private static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");
    private static final Pattern LINK = Pattern
            .compile("https://f.example/api/v1/questions/(.*)/form\\?expires=(\\d+)&signature=(.+)");

    @Test
    void a_link_is_worth_something_for_its_question_until_it_is_over() {
        var link = LINK.matcher(links(SECRET, NOW).link(QUESTION, NOW.plusSeconds(60)).orElseThrow());
        assertThat(link.matches()).isTrue();
        var expires = link.group(2);
        var signature = link.group(3);

        assertThat(links(SECRET, NOW).worth(link.group(1), expires, signature)).isEqualTo(AnswerLinks.Worth.VALID);
        assertThat(links(SECRET, NOW.plusSeconds(60)).worth(link.group(1), expires, signature))
                .isEqualTo(AnswerLinks.Worth.OVER);
        assertThat(links(SECRET, NOW).worth(UUID.randomUUID().toString(), expires, signature))
                .isEqualTo(AnswerLinks.Worth.FORGED);
        assertThat(links(SECRET, NOW).worth(link.group(1), expires + "0", signature)).isEqualTo(AnswerLinks.Worth.FORGED);
        assertThat(links(SECRET, NOW).worth(link.group(1), expires, signature.substring(1)))
                .isEqualTo(AnswerLinks.Worth.FORGED);
        assertThat(links(SECRET + "x", NOW).worth(link.group(1), expires, signature)).isEqualTo(AnswerLinks.Worth.FORGED);
        assertThat(links(SECRET, NOW).worth(link.group(1), null, null)).isEqualTo(AnswerLinks.Worth.FORGED);
    }

    @Test
    void without_a_secret_there_are_no_links_and_a_short_one_is_refused() {
        assertThat(links(null, NOW).link(QUESTION, NOW)).isEmpty();
        assertThat(links(null, NOW).worth(QUESTION.toString(), "1", "")).isEqualTo(AnswerLinks.Worth.FORGED);
        assertThatIllegalStateException().isThrownBy(() -> links("short", NOW)).withMessageContaining("32");
    }

    @Test
    void what_people_wrote_is_shown_as_they_wrote_it() {
        var page = AnswerForm
                .of(new Question(QUESTION, QUESTION, "open", "lukas", "<script>alert('%s')</script> & 100 %", "a\"7", NOW,
                        NOW, "PT8H", null, null, null, null));

        assertThat(page).contains("&lt;script&gt;alert(&#39;%s&#39;)&lt;/script&gt; &amp; 100 %").contains("a&quot;7")
                .doesNotContain("<script>");
    }

    private static AnswerLinks links(String secret, Instant now) {
        return new AnswerLinks(new QuestionConfig() {
            @Override
            public Optional<String> linkSecret() {
                return Optional.ofNullable(secret);
            }

            @Override
            public Duration linkValid() {
                return Duration.ofDays(14);
            }

            @Override
            public Duration answerWithin() {
                return Duration.ofHours(8);
            }
        }, "https://f.example", Clock.fixed(now, ZoneOffset.UTC));
    }
}
