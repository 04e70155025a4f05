package dev.fenster.e2e.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions;

import dev.fenster.e2e.running.Command;
import dev.fenster.e2e.running.RunningFenster;

/** The dashboard in a browser of its own, logged in by a login link, with all that went wrong in it. */
final class OpenPage implements AutoCloseable {
    private static final Pattern LOGIN_LINK = Pattern.compile("http://\\S+#token=\\S+");
    private static final int LIVE_MILLIS = 15_000;

    private final BrowserContext context;
    private final Page page;
    private final List<String> errors = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();

    private OpenPage(BrowserContext context) {
        this.context = context;
        this.page = context.newPage();
        page.onPageError(errors::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(message.text());
            }
        });
        page.onRequest(request -> requests.add(request.url()));
    }

    static OpenPage of(RunningFenster fenster, Browser browser, NewContextOptions options) {
        var open = new OpenPage(browser.newContext(options));
        open.page.navigate(loginLink(fenster));
        assertThat(open.find("live")).hasAttribute("data-state", "live", new HasAttributeOptions().setTimeout(LIVE_MILLIS));
        assertThat(open.find("volume-total")).isVisible();
        return open;
    }

    Page page() {
        return page;
    }

    /** @return the element with this data-testid */
    Locator find(String testId) {
        return page.getByTestId(testId);
    }

    /** @return what the browser complained about */
    List<String> errors() {
        return errors;
    }

    /** @return the addresses of all requests that the page has made */
    List<String> requests() {
        return requests;
    }

    @Override
    public void close() {
        context.close();
    }

    private static String loginLink(RunningFenster fenster) {
        var said = Command.run("status", "--data", fenster.data().toString()).output();
        return LOGIN_LINK.matcher(said).results().findFirst().map(found -> found.group())
                .orElseThrow(() -> new IllegalStateException("status shows no login link:\n" + said));
    }
}
