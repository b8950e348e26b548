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
    private static final String TONGUE = script(Inspector.class, "tongue.js");
    private static final String STILL = script(Inspector.class, "still.js");

    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

    private final Page page;
    private final Scene scene;
    private final Screenshots screenshots;
    private final String language;
    private final List<Noise> console = new ArrayList<>();
    private int answered;

    Inspector(Page page, Scene scene, Screenshots screenshots, String language) {
        this.page = page;
        this.scene = scene;
        this.screenshots = screenshots;
        this.language = language;
        page.route(address -> address.contains("/covers/"), Inspector::drawAlike);
        page.onConsoleMessage(this::hear);
        page.onPageError(error -> console.add(new Noise("script error: " + error, "")));
        page.onResponse(this::note);
    }

    /** @param address of what the console says it about, without a line */
    private record Noise(String words, String address) {}

    /** Every complaint about a page, in all looks; empty when it is in order. */
    List<String> inspect(Visit visit) {
        console.clear();
        List<String> complaints = new ArrayList<>();
        Look.LIGHT_1280.putOn(page);
        page.navigate(scene.address(visit, language));
        visit.act().accept(page);
        if (answered != visit.status()) {
            complaints.add("answered " + answered);
        }
        complaints.addAll(said(TONGUE, language));
        page.evaluate(AXE);
        // before times are held still, which writes them anew
        complaints.addAll(about(Look.LIGHT_1280));
        page.evaluate(STILL);
        for (Look look : Look.values()) {
            look.putOn(page);
            screenshots.take(page, visit, language, look);
            if (look == Look.DARK_360) {
                page.evaluate("document.querySelectorAll('main details').forEach(fold => fold.open = true)");
            }
            if (look != Look.LIGHT_1280) {
                complaints.addAll(about(look));
            }
        }
        console.stream()
                .filter(noise -> !isTheAnswer(noise, visit))
                .forEach(noise -> complaints.add(noise.words() + " " + noise.address()));
        return complaints.stream().map(complaint -> language + " " + complaint).toList();
    }

    private List<String> about(Look look) {
        return said(INSPECTION, look.onlyRecolours() ? COLOURS : null).stream()
                .map(complaint -> look.word() + " " + complaint)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<String> said(String script, @Nullable Object argument) {
        return (List<String>) page.evaluate(script, argument);
    }

    private void note(Response response) {
        if (response.request().isNavigationRequest() && response.frame().equals(page.mainFrame())) {
            answered = response.status();
        }
    }

    private void hear(ConsoleMessage message) {
        if (message.type().equals("error") || message.type().equals("warning")) {
            console.add(
                    new Noise("console: " + message.text(), message.location().replaceFirst(":\\d+:\\d+$", "")));
        }
    }

    /** That the page itself was answered with an error is expected where it is, and checked elsewhere. */
    private boolean isTheAnswer(Noise noise, Visit visit) {
        return visit.status() >= 400
                && noise.words().startsWith("console: Failed to load resource")
                && noise.address().equals(page.url());
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
