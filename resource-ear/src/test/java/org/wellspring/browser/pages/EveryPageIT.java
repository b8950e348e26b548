package org.wellspring.browser.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wellspring.browser.Browser;

/**
 * axe finds nothing, nothing scrolls sideways, the console is silent, and no word is missing or foreign: on every page, in
 * three languages, light and dark, at 360 and 1280 pixels. {@code -Dwellspring.visits=import} looks only at pages whose
 * name holds that word.
 */
class EveryPageIT {

    /** Browsers at work side by side; this kind of machine has two processors. */
    private static final int BROWSERS = 2;

    private static final Map<String, List<String>> COMPLAINTS = new ConcurrentHashMap<>();

    private static Scene scene;

    @BeforeAll
    static void lookAtEverything() {
        scene = new Scene();
        Screenshots screenshots = new Screenshots();
        Queue<Round> rounds = new ConcurrentLinkedQueue<>(rounds());
        ExecutorService workers = Executors.newFixedThreadPool(BROWSERS);
        try {
            CompletableFuture.allOf(IntStream.range(0, BROWSERS)
                            .mapToObj(worker -> CompletableFuture.runAsync(() -> work(rounds, screenshots), workers))
                            .toArray(CompletableFuture[]::new))
                    .join();
        } finally {
            workers.shutdown();
        }
    }

    @AfterAll
    static void close() {
        scene.close();
    }

    @ParameterizedTest
    @MethodSource("visits")
    void everyPageShouldBeInOrder(Visit visit) {
        assertEquals("", String.join("\n", COMPLAINTS.getOrDefault(visit.name(), List.of("was not looked at"))));
    }

    @Test
    void aThemeThatIsChosenShouldLookAsTheDevicesOwn() {
        try (Browser browser = new Browser();
                BrowserContext device = visitor(browser, ColorScheme.DARK);
                BrowserContext chosen = visitor(browser, ColorScheme.LIGHT)) {
            Visit browse = Visit.of("browse", Who.GUEST, "/resources");
            Page dark = device.newPage();
            dark.navigate(scene.address(browse, "en"));
            Page asked = chosen.newPage();
            asked.navigate(scene.address(browse, "en"));
            byte[] light = withoutPictures(asked);
            asked.navigate(scene.address(browse, "en") + "?theme=dark");
            asked.navigate(scene.address(browse, "en"));
            byte[] darkened = withoutPictures(asked);
            assertArrayEquals(withoutPictures(dark), darkened);
            assertFalse(Arrays.equals(light, darkened), "there is no dark theme");
        }
    }

    /** Pictures come when they come, and are the same in every theme. */
    private static byte[] withoutPictures(Page page) {
        return page.screenshot(new Page.ScreenshotOptions().setMask(List.of(page.locator("img"))));
    }

    @Test
    void whatIsSimilarShouldComeToWhoeverComesToIt() {
        try (Browser browser = new Browser();
                BrowserContext visitor = visitor(browser, ColorScheme.LIGHT)) {
            Page page = visitor.newPage();
            page.navigate(scene.address(Visit.of("resource", Who.GUEST, "/resources/{resource}"), "en"));
            page.locator("#similar").scrollIntoViewIfNeeded();
            assertThat(page.locator("#similar li h3").first()).isVisible();
            assertThat(page.locator("#similar h2")).hasText("Similar resources");
        }
    }

    static Stream<Visit> visits() {
        String only = System.getProperty("wellspring.visits", "");
        return EveryPage.visits().stream().filter(visit -> visit.name().contains(only));
    }

    /** What one person looks at in one language, in one browser profile. */
    private record Round(Who who, String language, List<Visit> visits) {}

    /** The longest first, so that both browsers end together. */
    private static List<Round> rounds() {
        Map<Who, List<Visit>> byPerson = visits().collect(Collectors.groupingBy(Visit::who));
        return byPerson.entrySet().stream()
                .flatMap(entry ->
                        Look.LANGUAGES.stream().map(language -> new Round(entry.getKey(), language, entry.getValue())))
                .sorted(Comparator.comparingInt((Round round) -> round.visits().size())
                        .reversed())
                .toList();
    }

    private static void work(Queue<Round> rounds, Screenshots screenshots) {
        try (Browser browser = new Browser()) {
            for (Round round = rounds.poll(); round != null; round = rounds.poll()) {
                try (BrowserContext person = visitor(browser, ColorScheme.LIGHT)) {
                    person.addCookies(List.of(new Cookie("ws_lang", round.language()).setUrl(scene.home())));
                    Page page = person.newPage();
                    if (round.who().signsIn()) {
                        signIn(page, round.who());
                    }
                    Inspector inspector = new Inspector(page, scene, screenshots, round.language());
                    for (Visit visit : round.visits()) {
                        COMPLAINTS
                                .computeIfAbsent(visit.name(), name -> new CopyOnWriteArrayList<>())
                                .addAll(complaints(inspector, visit));
                    }
                }
            }
        }
    }

    /** A page that cannot even be opened is the page's fault, and no reason not to look at the others. */
    private static List<String> complaints(Inspector inspector, Visit visit) {
        try {
            return inspector.inspect(visit);
        } catch (RuntimeException failure) {
            return List.of(failure.toString());
        }
    }

    private static BrowserContext visitor(Browser browser, ColorScheme scheme) {
        return browser.visitor(new NewContextOptions()
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale("en")
                .setTimezoneId("UTC"));
    }

    private static void signIn(Page page, Who who) {
        page.navigate(scene.home() + "/sign-in");
        page.fill("main input[name=email]", who.email());
        page.fill("main input[name=password]", scene.password(who));
        page.click("main form button");
        page.waitForURL(address -> !address.contains("sign-in"));
    }
}
