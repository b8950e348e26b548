package org.wellspring.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wellspring.system.RunningServer;

class HomeIT {

    @Test
    void homeShouldOpenWithoutAnErrorInTheConsole() {
        try (RunningServer server = RunningServer.micro(Map.of());
                Browser browser = new Browser()) {
            server.start();
            try (BrowserContext visitor = browser.visitor(new NewContextOptions().setLocale("en"))) {
                Page page = visitor.newPage();
                List<String> errors = new ArrayList<>();
                page.onConsoleMessage(message -> {
                    if (message.type().equals("error")) {
                        errors.add(message.text());
                    }
                });
                page.onPageError(errors::add);
                page.navigate(server.address() + "/");
                assertThat(page.locator("h1")).isVisible();
                assertEquals(List.of(), errors);
            }
        }
    }
}
