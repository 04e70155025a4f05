package dev.fenster.intake.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import dev.fenster.intake.signature.HmacScheme.Encoding;

/** With the examples of Slack, Twilio and GitHub (whose scheme Meta has); the hash of the others was computed with Python. */
class SignatureSchemeTest {
    private static final Instant NOW = Instant.parse("2026-11-02T08:15:00Z");

    @Test
    void slacks_own_example_is_trusted() {
        var scheme = new HmacScheme("HmacSHA256", "X-Slack-Signature", "v0=", Encoding.HEX, "v0:{timestamp}:{body}",
                "X-Slack-Request-Timestamp");
        var request = request("", Map.of("x-slack-request-timestamp", "1531420618", "x-slack-signature",
                "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503"),
                "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar"
                        + "&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks"
                        + ".slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015"
                        + ".47445629121.803a0bc887a14d10d2c447fce8b6703c");
        var secrets = List.of("8f742231b10e8888abcd99yyyzzz85a5");

        assertThat(scheme.refusal(request, secrets, Instant.ofEpochSecond(1531420618))).isEmpty();
        assertThat(scheme.refusal(request, secrets, Instant.ofEpochSecond(1531420618 + 301)))
                .hasValueSatisfying(why -> assertThat(why).contains("5 minutes"));
        assertThat(scheme.refusal(request, List.of("8f742231b10e8888abcd99yyyzzz85a6"), Instant.ofEpochSecond(1531420618)))
                .isPresent();
    }

    @Test
    void twilios_own_example_is_trusted() {
        var scheme = new TwilioScheme();
        var fields = Map.of("CallSid", "CA1234567890ABCDE", "Caller", "+14158675309", "Digits", "1234", "From", "+14158675309",
                "To", "+18005551212");
        var request = request("https://mycompany.com/myapp.php?foo=1&bar=2",
                Map.of("x-twilio-signature", "RSOYDt4T1cUTdK1PDd93/VVr8B8="), "").withForm(form(fields));

        assertThat(scheme.refusal(request, List.of("12345"), NOW)).isEmpty();
        assertThat(scheme.refusal(request, List.of("54321"), NOW)).isPresent();
    }

    @Test
    void a_hash_of_the_body_alone_is_trusted() {
        var scheme = new HmacScheme("HmacSHA256", "X-Hub-Signature-256", "sha256=", Encoding.HEX, null, null);
        var request = request("", Map.of("x-hub-signature-256",
                "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17"), "Hello, World!");

        assertThat(scheme.refusal(request, List.of("another", "It's a Secret to Everybody"), NOW)).isEmpty();
        assertThat(scheme.refusal(request("", Map.of(), "Hello, World!"), List.of("It's a Secret to Everybody"), NOW))
                .hasValueSatisfying(why -> assertThat(why).contains("missing"));
    }

    @Test
    void a_token_is_taken_from_wherever_the_vendor_can_put_it() {
        var scheme = new TokenScheme("X-Telegram-Bot-Api-Secret-Token");
        var secrets = List.of("secret:token");

        assertThat(scheme.refusal(request("", Map.of("x-telegram-bot-api-secret-token", "secret:token"), ""), secrets, NOW))
                .isEmpty();
        assertThat(scheme.refusal(request("", Map.of("authorization", "Bearer secret:token"), ""), secrets, NOW)).isEmpty();
        assertThat(scheme.refusal(request("", Map.of("authorization", "Basic eDpzZWNyZXQ6dG9rZW4="), ""), secrets, NOW))
                .isEmpty();
        assertThat(scheme.refusal(request("", Map.of("authorization", "Basic §"), ""), secrets, NOW)).isPresent();
        assertThat(scheme.refusal(request("", Map.of("x-fenster-token", "secret"), ""), secrets, NOW)).isPresent();
        assertThat(scheme.refusal(request("", Map.of(), ""), secrets, NOW)).isPresent();
    }

    @Test
    void mailguns_fields_are_trusted_for_five_minutes() {
        var scheme = new MailgunScheme();
        var fields = Map.of("timestamp", "1529006854", "token", "a8ce0edb2dd8301dee6c2405235584e45aa91d1e9f979f3de0",
                "signature", "b63c0701c4f4b614f272106a1b367c5c3369bcdca664ae73ebd52787e45eef07");
        var request = request("", Map.of(), "").withForm(form(fields));

        assertThat(scheme.refusal(request, List.of("key-3ax6xnjp29jd6fds4gc373sgvjxteol0"), Instant.ofEpochSecond(1529006900)))
                .isEmpty();
        assertThat(scheme.refusal(request, List.of("key-3ax6xnjp29jd6fds4gc373sgvjxteol0"), NOW)).isPresent();
        assertThat(scheme.refusal(request("", Map.of(), ""), List.of("key"), NOW)).isPresent();
    }

    private static ReceivedRequest request(String url, Map<String, String> headers, String body) {
        return new ReceivedRequest("POST", url, headers, Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }

    private static Form form(Map<String, String> fields) {
        return new Form(
                fields.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> List.of(each.getValue()))),
                List.of());
    }
}
