package dev.fenster.e2e.dashboard;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;

/** The system's Chromium; a test that finds none is skipped. */
final class Chromium implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> QUIET = List.of("--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path executable) {
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        // Chromium's sandbox does not work for root, and is not given up for anyone else.
        boolean sandbox = !System.getProperty("user.name").equals("root");
        browser = playwright.chromium().launch(new LaunchOptions().setExecutablePath(executable).setHeadless(true)
                .setChromiumSandbox(sandbox).setArgs(QUIET));
    }

    static Chromium open() {
        var executable = find();
        assumeTrue(executable.isPresent(),
                "There is no " + String.join(", ", NAMES) + " on the PATH: the page is not looked at");
        return new Chromium(executable.get());
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Optional<Path> find() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator)).map(Path::of)
                .flatMap(directory -> NAMES.stream().map(directory::resolve)).filter(Files::isExecutable).findFirst();
    }
}
