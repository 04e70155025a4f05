package dev.fenster.e2e.documentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import dev.fenster.e2e.running.FensterClient;
import dev.fenster.e2e.running.OneFenster;
import dev.fenster.e2e.running.RunningFenster;
import dev.fenster.e2e.running.Topics;

/** What the documentation of the sources says can be tried as it stands, and there is a page for every kind. */
@ExtendWith(OneFenster.class)
class SourcesDocumentationIT {
    private static final Path KINDS = Path.of("..", "..", "ticket-intake", "src", "main", "resources", "kinds");
    /** Of an endpoint of its own, which takes an API key instead of a source. */
    private static final String ZENDESK_API = "zendesk-api";
    /** What Fenster fetches itself nobody can post; MailboxIT of ticket-intake reads a mailbox. */
    private static final String MAILBOX = "mailbox";
    private static final String SECRET = "c2VjcmV0b2Z0aGVzb3VyY2VpbmRvY3M0";
    private static final JsonMapper MAPPER = new JsonMapper();

    static List<SourcePage> pages() {
        return SourcePage.all();
    }

    static Stream<SourcePage> pagesOfWhatIsPosted() {
        return pages().stream().filter(page -> !page.name().equals(MAILBOX));
    }

    @Test
    void everyKindHasAPageAndEveryPageAKind() throws IOException {
        var kinds = Files.readAllLines(KINDS.resolve("index.txt")).stream().filter(kind -> !kind.isBlank());

        assertThat(pages()).extracting(SourcePage::name)
                .containsExactlyInAnyOrderElementsOf(Stream.concat(kinds, Stream.of(ZENDESK_API)).toList());
    }

    @ParameterizedTest
    @MethodSource("pagesOfWhatIsPosted")
    void theSampleOfAPageBecomesAnEvent(SourcePage page, RunningFenster running) throws IOException {
        assumeThat(Shell.missing("bash", "curl", "openssl")).as("programs that the examples need and this machine lacks")
                .isEmpty();
        assertThat(page.trials()).as("blocks that begin with # try it").hasSize(1);
        var status = running.status().orElseThrow();
        var fenster = new FensterClient(status);
        var topics = new Topics(status);
        boolean key = page.name().equals(ZENDESK_API);
        var source = key ? ZENDESK_API : source(page, fenster);
        int before = topics.read("tickets").size();

        var outcome = Shell.run(page.trials().get(0), Map.of("ORIGIN", status.origin(), "SOURCE", source, "SECRET",
                key ? status.apiKeys().get("demo") : SECRET));

        assertThat(outcome.exitCode()).as(outcome.said()).isZero();
        var events = topics.read("tickets");
        assertThat(events).as(outcome.said()).hasSizeGreaterThan(before);
        assertThat(key || events.stream().map(event -> json(event.value()).path("source").asText()).anyMatch(source::equals))
                .as("an event of the source %s; the answer was %s", source, outcome.said()).isTrue();
    }

    private static String source(SourcePage page, FensterClient fenster) throws IOException {
        var kind = MAPPER.readTree(KINDS.resolve(page.name()).resolve("kind.json").toFile());
        var request = MAPPER.createObjectNode().put("kind", page.name()).put("language", "de");
        request.putArray("secrets").add(SECRET);
        if (kind.path("ownMapping").asBoolean()) {
            request.put("mapping", page.mapping().orElseThrow());
        }
        if (kind.has("page")) {
            request.putObject("page").putArray("origins").add("https://www.example.com");
        }
        var name = "docs-" + page.name();
        var answer = fenster.send(fenster.as("operator", "/api/v1/sources/" + name).header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(request.toString())));
        assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
        return name;
    }

    private static JsonNode json(byte[] event) {
        try {
            return MAPPER.readTree(event);
        } catch (IOException e) {
            throw new IllegalStateException(new String(event, StandardCharsets.UTF_8), e);
        }
    }
}
