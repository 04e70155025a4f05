package dev.fenster.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.fenster.intake.privacy.CustomerIdentities;
import dev.fenster.intake.privacy.PhoneNumbers;
import dev.fenster.intake.source.MailSettings;
import dev.fenster.intake.source.Source;

/** Mails as people and programs write them lie in src/test/resources/mails; expected.json says what each has to end as. */
class MailTicketsTest {
    private static final Path MAILS = Path.of("src/test/resources/mails");
    private static final String HASHED = "sha256-";
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Source SOURCE = new Source("mail", "mail", List.of("a secret"), null, null, "de", null, null, null,
            null, null, null, new MailSettings(List.of("support@kasse.example", "firma.example"), null), false, Instant.EPOCH);

    private final MailTickets tickets = new MailTickets(
            new CustomerIdentities("a secret for tests, 32 characters long or more", new PhoneNumbers("DE")));

    static Stream<String> mails() throws IOException {
        return MAPPER.readTree(MAILS.resolve("expected.json").toFile()).properties().stream().map(each -> each.getKey());
    }

    @ParameterizedTest
    @MethodSource("mails")
    void a_mail_ends_as_what_it_is(String name) throws IOException {
        var expected = (ObjectNode) MAPPER.readTree(MAILS.resolve("expected.json").toFile()).get(name);

        var result = tickets.result(SOURCE, mime(mail(name)));

        assertThat(kind(result)).isEqualTo(expected.remove("is").asText());
        var content = result.has("ticket") ? result.get("ticket") : result.path("event");
        expected.properties().forEach(each -> assertField(each.getKey(), content, each.getValue()));
    }

    @ParameterizedTest
    @MethodSource("mails")
    void a_mail_that_comes_again_ends_as_the_same(String name) {
        var mime = mime(mail(name));

        assertThat(tickets.result(SOURCE, mime)).isEqualTo(tickets.result(SOURCE, mime));
    }

    @ParameterizedTest
    @MethodSource("mails")
    void a_mail_that_is_damaged_ends_as_something_or_is_refused(String name) {
        var random = new Random(name.hashCode());
        for (int i = 0; i < 40; i++) {
            var damaged = damaged(mail(name), random);
            try {
                assertThat(tickets.result(SOURCE, mime(damaged))).isNotEmpty();
            } catch (IllegalArgumentException e) {
                assertThat(e).hasMessageContaining("mail");
            }
        }
    }

    @Test
    void what_has_no_header_of_a_mail_is_none() {
        assertThatThrownBy(() -> tickets.result(SOURCE, mime("Die Kasse brennt.".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("no mail");
    }

    @Test
    void a_vendors_fields_go_the_same_way_as_the_mail_itself() throws IOException {
        var fields = MAPPER.readTree(
                """
                        {"from": "Anna <anna@kunde.example>", "subject": "AW: Kasse", "text": "Ja.\\n\\n> Wirklich?", "messageId": "own",
                         "headers": "Message-ID: <a@kunde.example>\\nReferences:\\n <root@kunde.example>\\n <b@kasse.example>\\n"}""");

        var event = tickets.result(SOURCE, fields).get("event");

        assertThat(event.get("externalId").asText()).isEqualTo("root@kunde.example");
        assertThat(event.get("eventId").asText()).isEqualTo("mid:a@kunde.example");
        assertThat(event.get("text").asText()).isEqualTo("Ja.");
    }

    @Test
    void who_answered_for_support_is_told_by_a_hash() {
        var event = tickets.result(SOURCE, mime(mail("reply-of-support"))).get("event");

        assertThat(event.at("/actor/id").asText()).matches("[0-9a-f]{64}");
    }

    private static void assertField(String field, JsonNode content, JsonNode expected) {
        var actual = field.equals("customer") ? content.at("/customer/email") : content.path(field);
        if (expected.asText().equals(HASHED)) {
            assertThat(actual.asText()).startsWith(HASHED).hasSize(HASHED.length() + 40);
        } else {
            assertThat(actual.toString()).as(field).isEqualTo(expected.toString());
        }
    }

    private static String kind(ObjectNode result) {
        if (result.has("ignored")) {
            return Automatic.of(result.get("ignored").asText()).orElseThrow().mark();
        }
        return result.has("ticket") ? "ticket" : result.at("/event/type").asText();
    }

    private static ObjectNode mime(byte[] mail) {
        return JsonNodeFactory.instance.objectNode().put("mime", new String(mail, StandardCharsets.ISO_8859_1));
    }

    private static byte[] mail(String name) {
        try {
            return Files.readAllBytes(MAILS.resolve(name + ".eml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Cut off, with a few bytes changed. */
    private static byte[] damaged(byte[] mail, Random random) {
        var damaged = Arrays.copyOf(mail, 1 + random.nextInt(mail.length));
        for (int i = 0; i < 5; i++) {
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        }
        return damaged;
    }
}
