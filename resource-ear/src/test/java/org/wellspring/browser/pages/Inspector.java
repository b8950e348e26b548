package org.wellspring.browser.pages;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Opens pages in one tab and says what is wrong with them. */
final class Inspector {

    private static final String AXE = script(AxeBuilder.class, "/axe.min.js");
    private static final String INSPECTION = script(Inspector.class, "inspection.js");
    private static final String STILL = script(Inspector.class, "still.js");

    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

    private final Page page;
    private final Scene scene;
    private final Screenshots screenshots;
    private final String language;
    private final List<String> console = new ArrayList<>();

    Inspector(Page page, Scene scene, Screenshots screenshots, String language) {
        this.page = page;
        this.scene = scene;
        this.screenshots = screenshots;
        this.language = language;
        page.route(address -> address.contains("/covers/"), Inspector::drawAlike);
        page.onConsoleMessage(this::hear);
        page.onPageError(error -> console.add("script error: " + error));
    }

    /** Every complaint about a page, in all looks; empty when it is in order. */
    List<String> inspect(Visit visit) {
        console.clear();
        List<String> complaints = new ArrayList<>();
        Look.LIGHT_1280.putOn(page);
        Response answer = Objects.requireNonNull(page.navigate(scene.address(visit, language)));
        if (answer.status() != visit.status()) {
            complaints.add("answered " + answer.status());
        }
        visit.act().accept(page);
        page.evaluate(AXE);
        page.evaluate(STILL);
        for (Look look : Look.values()) {
            look.putOn(page);
            screenshots.take(page, visit, language, look);
            if (look == Look.DARK_360) {
                page.evaluate("document.querySelectorAll('main details').forEach(fold => fold.open = true)");
            }
            about(look).forEach(complaint -> complaints.add(look.word() + " " + complaint));
        }
        complaints.addAll(console);
        return complaints.stream().map(complaint -> language + " " + complaint).toList();
    }

    @SuppressWarnings("unchecked")
    private List<String> about(Look look) {
        @Nullable List<String> rules = look.onlyRecolours() ? COLOURS : null;
        return (List<String>) page.evaluate(INSPECTION, rules);
    }

    /** That the page itself was answered with an error is expected where it is, and checked elsewhere. */
    private void hear(ConsoleMessage message) {
        boolean loud = message.type().equals("error") || message.type().equals("warning");
        if (loud && !message.location().startsWith(page.url())) {
            console.add("console: " + message.text() + " " + message.location());
        }
    }

    /** A cover's pattern comes from an identifier that no two starts share; for a picture it comes from the words on it. */
    private static void drawAlike(Route cover) {
        String address = cover.request().url();
        int words = address.substring(address.indexOf('?')).hashCode() & 0xFFFFFF;
        cover.resume(new Route.ResumeOptions()
                .setUrl(address.replaceFirst("covers/[0-9a-f]{6}", "covers/%06x".formatted(words))));
    }

    private static String script(Class<?> beside, String name) {
        try (InputStream bytes = Objects.requireNonNull(beside.getResourceAsStream(name), name)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
