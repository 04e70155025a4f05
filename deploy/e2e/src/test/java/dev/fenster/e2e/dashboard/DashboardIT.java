package dev.fenster.e2e.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.options.ColorScheme;

import dev.fenster.e2e.running.FensterClient;
import dev.fenster.e2e.running.OneFenster;
import dev.fenster.e2e.running.RunningFenster;

@ExtendWith(OneFenster.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DashboardIT {
    private static final int TWO_SECONDS = 2_000;

    private RunningFenster fenster;
    private FensterClient client;
    private Chromium chromium;

    @BeforeAll
    void openTheBrowserAndPostATicket(RunningFenster running) {
        chromium = Chromium.open();
        fenster = running;
        client = FensterClient.of(running);
        client.put("/api/v1/meetings/dashboard-round", """
                {"name": "Produktrunde", "dayOfWeek": "wednesday", "time": "10:00"}""");
        post("first");
    }

    @AfterAll
    void closeTheBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void aTicketIsOnTheOpenPageWithinTwoSecondsOfItsPost() {
        try (var open = open(new NewContextOptions())) {
            long before = number(open.find("volume-total").textContent());

            post("seen");

            assertThat(open.find("volume-total")).hasText(String.valueOf(before + 1),
                    new HasTextOptions().setTimeout(TWO_SECONDS));
            assertThat(open.errors()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"de-DE,de,Rückstand jetzt", "en-GB,en,Backlog now"})
    void thePageSpeaksTheLanguageOfTheBrowser(String locale, String language, String words) {
        try (var open = open(new NewContextOptions().setLocale(locale))) {
            assertThat(open.page().locator("html")).hasAttribute("lang", language);
            assertThat(open.page().getByText(words).first()).isVisible();
            assertThat(open.errors()).isEmpty();
        }
    }

    @Test
    void theLanguageCanBeChangedOnThePage() {
        try (var open = open(new NewContextOptions().setLocale("de-DE"))) {
            open.find("language").click();

            assertThat(open.page().getByText("Backlog now").first()).isVisible();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void nobodyIsKeptOutByHowThePageIsMade(ColorScheme scheme) {
        try (var open = open(new NewContextOptions().setColorScheme(scheme).setBypassCSP(true))) {
            assertThat(open.page().locator("html")).hasAttribute("data-theme", scheme.name().toLowerCase());

            assertThat(seriousViolations(open)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 768, 1440})
    void thePageNeverScrollsSideways(int width) {
        try (var open = open(new NewContextOptions().setViewportSize(width, 844))) {
            var tooWide = open.page().evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");

            assertThat(tooWide).isEqualTo(0);
        }
    }

    @Test
    void theAgendaOfTheNextMeetingOpensOnThePage() {
        try (var open = open(new NewContextOptions().setLocale("de-DE"))) {
            open.find("agenda-open").click();

            assertThat(open.find("agenda")).isVisible();
            assertThat(open.page().frameLocator("iframe").getByText("Agenda").first()).isVisible();
            assertThat(open.errors()).isEmpty();
        }
    }

    @Test
    void thePageTalksToItsOriginAlone() {
        try (var open = open(new NewContextOptions())) {
            var origin = fenster.status().orElseThrow().origin();

            assertThat(open.requests()).isNotEmpty().allMatch(url -> url.startsWith(origin) || url.startsWith("data:"));
        }
    }

    private OpenPage open(NewContextOptions options) {
        return OpenPage.of(fenster, chromium.browser(), options);
    }

    private void post(String externalId) {
        var answer = client.send(client.asIntegration("/api/v1/tickets").POST(BodyPublishers.ofString("""
                {"source": "dashboard", "externalId": "%s", "channel": "web", "text": "Sieht man das?"}"""
                .formatted(externalId))));
        assertThat(answer.status()).isEqualTo(202);
    }

    private static long number(String text) {
        return Long.parseLong(text.replaceAll("\\D", ""));
    }

    private static List<String> seriousViolations(OpenPage open) {
        return new AxeBuilder(open.page()).analyze().getViolations().stream()
                .filter(rule -> List.of("serious", "critical").contains(rule.getImpact())).map(DashboardIT::described).toList();
    }

    private static String described(Rule rule) {
        return rule.getImpact() + ": " + rule.getHelp() + " " + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }
}
