package org.wellspring.browser;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The Chromium that the system brings; nothing is fetched. */
public final class Browser implements AutoCloseable {

    /** Milliseconds; a busy machine needs some. */
    private static final int PATIENCE = 30_000;

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final com.microsoft.playwright.Browser chromium;

    public Browser() {
        // the one for all browsers: a test need not think of it
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--no-first-run")));
    }

    /** A fresh profile: no cookies, no cache. */
    public com.microsoft.playwright.BrowserContext visitor(com.microsoft.playwright.Browser.NewContextOptions options) {
        return chromium.newContext(options);
    }

    private static Path executable() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Chromium is missing; bin/test installs it."));
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
