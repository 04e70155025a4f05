package dev.fenster.e2e.documentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import dev.fenster.e2e.running.FensterClient;
import dev.fenster.e2e.running.OneFenster;
import dev.fenster.e2e.running.RunningFenster;
import dev.fenster.e2e.running.Status;
import dev.fenster.e2e.running.Topics;

/** What the documentation of the sources says can be tried as it stands, and there is a page for every kind. */
@ExtendWith(OneFenster.class)
class SourcesDocumentationIT {
    private static final Path KINDS = Path.of("..", "..", "ticket-intake", "src", "main", "resources", "kinds");
    /** Of an endpoint of its own, which takes an API key instead of a source. */
    private static final String ZENDESK_API = "zendesk-api";
    /** Of a key for any source. */
    private static final String SOURCE_OF_ZENDESK_API = "zendesk";
    /** What Fenster fetches itself nobody can post; MailboxIT of ticket-intake reads a mailbox. */
    private static final String MAILBOX = "mailbox";
    private static final String SECRET = "c2VjcmV0b2Z0aGVzb3VyY2VpbmRvY3M0";
    private static final JsonMapper MAPPER = new JsonMapper();

    private static List<SourcePage> pages() {
        return SourcePage.all();
    }

    @Test
    void everyKindHasAPageAndEveryPageAKind() throws IOException {
        var kinds = Files.readAllLines(KINDS.resolve("index.txt")).stream().filter(kind -> !kind.isBlank());

        assertThat(pages()).extracting(SourcePage::name)
                .containsExactlyInAnyOrderElementsOf(Stream.concat(kinds, Stream.of(ZENDESK_API)).toList());
    }

    @Test
    void theSampleOfEachPageBecomesAnEvent(RunningFenster running) {
        assumeThat(Shell.missing("bash", "curl", "openssl")).as("programs that the examples need and this machine lacks")
                .isEmpty();
        var status = running.status().orElseThrow();
        var fenster = new FensterClient(status);
        var posting = pages().stream().filter(page -> !page.name().equals(MAILBOX)).toList();

        var answers = posting.stream().collect(Collectors.toMap(SourcePage::name, page -> trial(page, status, fenster)));

        assertThat(answers).allSatisfy((page, answer) -> assertThat(answer.exitCode()).as(answer.said()).isZero());
        var sources = new Topics(status).read("tickets").stream().map(event -> Topics.header(event, "ce_source")).distinct();
        assertThat(sources).as("sources of events; the answers were %s", answers)
                .containsAll(posting.stream().map(page -> "/ticket-intake/" + source(page)).toList());
    }

    private static Shell.Outcome trial(SourcePage page, Status status, FensterClient fenster) {
        assertThat(page.trials()).as("blocks of %s that begin with # try it", page).hasSize(1);
        boolean key = page.name().equals(ZENDESK_API);
        if (!key) {
            make(page, fenster);
        }
        return Shell.run(page.trials().get(0), Map.of("ORIGIN", status.origin(), "SOURCE", source(page), "SECRET",
                key ? status.apiKeys().get("demo") : SECRET));
    }

    private static String source(SourcePage page) {
        return page.name().equals(ZENDESK_API) ? SOURCE_OF_ZENDESK_API : "docs-" + page.name();
    }

    private static void make(SourcePage page, FensterClient fenster) {
        var kind = kind(page);
        var request = MAPPER.createObjectNode().put("kind", page.name()).put("language", "de");
        request.putArray("secrets").add(SECRET);
        if (kind.path("ownMapping").asBoolean()) {
            request.put("mapping", page.mapping().orElseThrow());
        }
        if (kind.has("page")) {
            request.putObject("page").putArray("origins").add("https://www.example.com");
        }
        var answer = fenster
                .send(fenster.as("operator", "/api/v1/sources/" + source(page)).header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(request.toString())));
        assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
    }

    private static JsonNode kind(SourcePage page) {
        try {
            return MAPPER.readTree(KINDS.resolve(page.name()).resolve("kind.json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
