package org.wellspring.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wellspring.system.RunningServer;

/** A resource on its way from an empty draft into the catalogue, as two people see it in their browsers. */
class DepositIT {

    private static final String EMAIL = "first@example.org";
    private static final String PASSWORD = "clear water from a hundred springs";
    private static final String COLLEAGUE = "second@example.org";

    @TempDir
    Path folder;

    private static RunningServer server;
    private static Browser browser;
    private static BrowserContext depositor;
    private static BrowserContext reviewer;

    @BeforeAll
    static void openAHouseWithTwoPeople() throws IOException {
        Path password = Files.createTempFile("password", ".txt");
        Files.writeString(password, PASSWORD);
        server = RunningServer.micro(Map.of(
                "WELLSPRING_ADMIN_EMAIL",
                EMAIL,
                "WELLSPRING_ADMIN_PASSWORD_FILE",
                password.toString(),
                "WELLSPRING_DEMONSTRATION",
                "off"));
        server.start();
        browser = new Browser();
        depositor = browser.visitor(new NewContextOptions().setLocale("en"));
        reviewer = browser.visitor(new NewContextOptions().setLocale("en"));
        signIn(depositor);
        giveTeaching();
        invite();
    }

    @AfterAll
    static void close() {
        browser.close();
        server.close();
    }

    @Test
    void aDraftShouldSurviveRefreshLanguageSwitchAndRestart() {
        Page page = draft();
        String address = page.url();
        type(page, "title.en", "Lens and image");
        page.selectOption("#type", "courseware");
        upload(page, "table.csv");
        page.reload();
        assertThat(field(page, "title.en")).hasValue("Lens and image");
        page.navigate(address + "?lang=ru");
        assertThat(field(page, "title.en")).hasValue("Lens and image");
        server.stop();
        server.start();
        page.navigate(address + "?lang=en");
        assertThat(field(page, "title.en")).hasValue("Lens and image");
        assertThat(page.locator("#type")).hasValue("courseware");
        assertThat(page.locator("#stored")).containsText("table.csv");
    }

    @Test
    void wordsTypedInTheLastMomentBeforeLeavingShouldBeSaved() {
        Page page = draft();
        String address = page.url();
        field(page, "title.en").pressSequentially("Typed and gone");
        page.navigate(server.address() + "/about");
        Page elsewhere = depositor.newPage();
        elsewhere.waitForCondition(() -> {
            elsewhere.navigate(address);
            return field(elsewhere, "title.en").inputValue().equals("Typed and gone");
        });
    }

    @Test
    void wordsTypedInTheLastMomentBeforeAReloadShouldStandThereAgain() {
        Page page = draft();
        field(page, "summary.en").pressSequentially("Typed and reloaded");
        page.reload();
        assertThat(field(page, "summary.en")).hasValue("Typed and reloaded");
        assertThat(page.locator("#saved")).isVisible();
    }

    @Test
    void wordsTypedWhileEarlierOnesAreOnTheirWayShouldBeSaved() {
        Page page = draft();
        String address = page.url();
        AtomicReference<Route> held = new AtomicReference<>();
        page.route("**/fields/title.en", route -> {
            if (!held.compareAndSet(null, route)) {
                route.resume();
            }
        });
        field(page, "title.en").pressSequentially("First");
        page.waitForCondition(() -> held.get() != null);
        page.waitForResponse("**/fields/title.en", () -> {
            field(page, "title.en").pressSequentially(" and last");
            held.get().resume();
        });
        page.navigate(server.address() + "/about");
        Page elsewhere = depositor.newPage();
        elsewhere.waitForCondition(() -> {
            elsewhere.navigate(address);
            return field(elsewhere, "title.en").inputValue().equals("First and last");
        });
    }

    @Test
    void wordsThatNeverReachedTheServerShouldComeBackInTheirTab() {
        Page page = draft();
        page.route("**/fields/*", Route::abort);
        field(page, "title.en").pressSequentially("Kept by the tab");
        page.reload();
        assertThat(field(page, "title.en")).hasValue("Kept by the tab");
    }

    @Test
    void whatIsWrongShouldBeSaidBesideItsField() {
        Page page = draft();
        page.locator("summary", new Page.LocatorOptions().setHasText("Time in class"))
                .click();
        type(page, "classMinutes", "99999");
        assertThat(page.locator("#classMinutes-wrong")).isVisible();
        assertThat(field(page, "classMinutes")).hasAttribute("aria-invalid", "true");
        type(page, "classMinutes", "45");
        assertThat(page.locator("#classMinutes-wrong")).hasCount(0);
    }

    @Test
    void withoutAScriptTheWholeFormShouldSave() {
        try (BrowserContext plain = browser.visitor(new NewContextOptions()
                .setLocale("en")
                .setJavaScriptEnabled(false)
                .setStorageState(depositor.storageState()))) {
            Page page = plain.newPage();
            page.navigate(server.address() + "/deposit");
            page.click("main form button");
            field(page, "title.en").fill("Written without a script");
            page.click(".savebar button:not([name])");
            assertThat(page.locator(".toast-quiet")).isVisible();
            assertThat(field(page, "title.en")).hasValue("Written without a script");
        }
    }

    @Test
    void aLessonOfFortyFilesShouldBePublishedByASecondPersonAndComeBackAsItWentIn() throws IOException {
        List<Path> files = lesson();
        Page page = draft();
        page.waitForSelector("#files[data-ready]");
        page.locator("#drop input[webkitdirectory]").setInputFiles(folder.resolve("lesson"));
        assertThat(page.locator("#stored .file")).hasCount(files.size());
        describe(page);
        String id = page.url().replaceAll(".*/deposit/([0-9a-z]{13}).*", "$1");
        page.check("#undertaking");
        page.click("text=Submit for review");
        assertThat(page.locator("main")).containsText("Waiting for review");
        Page desk = reviewer.newPage();
        desk.navigate(server.address() + "/review");
        desk.click("text=Falling water");
        assertThat(desk.locator("#return")).isVisible();
        desk.waitForLoadState();
        desk.keyboard().press("r");
        assertThat(desk.locator("#return")).isChecked();
        desk.click("text=Record the decision");
        assertThat(desk.locator("#reason-wrong")).isVisible();
        desk.check("#approve");
        desk.click("text=Record the decision");
        assertThat(desk.locator(".toast-quiet")).containsText("published");
        BrowserContext anybody = browser.visitor(new NewContextOptions());
        for (Path file : files) {
            var sent = anybody.request()
                    .get(server.address() + "/api/resources/" + id + "/files/"
                            + folder.toUri().relativize(file.toUri()).getRawPath());
            assertArrayEquals(Files.readAllBytes(file), sent.body(), file.toString());
        }
    }

    /** Forty files in two folders, with names in two scripts; the first is empty. */
    private List<Path> lesson() throws IOException {
        var chance = new Random(1);
        Files.createDirectories(folder.resolve("lesson/图 fig"));
        List<Path> files = new ArrayList<>();
        for (int number = 0; number < 40; number++) {
            byte[] bytes = new byte[number * 1_500];
            chance.nextBytes(bytes);
            String place = number % 2 == 0 ? "lesson" : "lesson/图 fig";
            files.add(Files.write(folder.resolve(place).resolve("part " + number + " 课.bin"), bytes));
        }
        return files;
    }

    private static void describe(Page page) {
        type(page, "title.en", "Falling water");
        type(page, "summary.en", "Pupils measure how far water falls in a second.");
        page.selectOption("#type", "courseware");
        page.selectOption("#languages", "en");
        page.check("input[name=stages][value=junior-secondary]");
        page.selectOption("#subjects", "physics");
        page.check("input[name=licence][value='CC-BY-4.0']");
        type(page, "rightsSource", "All our own");
        assertThat(page.locator("#todo")).containsText("Nothing lacks");
    }

    private static Page draft() {
        Page page = depositor.newPage();
        page.navigate(server.address() + "/deposit");
        page.click("main form button");
        return page;
    }

    /** Types, leaves the field, and waits until the page says that it is saved. */
    private static void type(Page page, String name, String words) {
        page.waitForResponse(answer -> answer.url().endsWith("/fields/" + name), () -> {
            field(page, name).fill(words);
            field(page, name).blur();
        });
    }

    private static com.microsoft.playwright.Locator field(Page page, String name) {
        return page.locator("[name='" + name + "']").first();
    }

    private static void upload(Page page, String name) {
        byte[] bytes = "metre,second\n1,0.45\n".getBytes(StandardCharsets.UTF_8);
        page.waitForSelector("#files[data-ready]");
        page.locator("#drop input[type=file]").first().setInputFiles(new FilePayload(name, "text/csv", bytes));
        assertThat(page.locator("#stored")).containsText(name);
    }

    private static void signIn(BrowserContext person) {
        Page page = person.newPage();
        page.navigate(server.address() + "/sign-in?lang=en");
        page.fill("input[name=email]", EMAIL);
        page.fill("input[name=password]", PASSWORD);
        page.click("main form button");
        page.close();
    }

    private static void giveTeaching() {
        Page page = depositor.newPage();
        page.navigate(server.address() + "/administration/people");
        page.click("main tbody a");
        page.selectOption("[id='role.TEACHER']", "city");
        page.click("text=Save the roles");
        assertThat(page.locator(".toast-quiet")).isVisible();
        page.close();
    }

    private static void invite() {
        Page page = depositor.newPage();
        page.navigate(server.address() + "/administration/people/invite");
        page.fill("#email", COLLEAGUE);
        page.fill("#name", "Second");
        page.selectOption("[id='role.CURATOR']", "city");
        page.click("main form.prose button");
        String link = page.inputValue("#link");
        page.close();
        Page accepting = reviewer.newPage();
        accepting.navigate(link + "?lang=en");
        accepting.fill("#name", "Second");
        accepting.fill("#password", PASSWORD);
        accepting.click("main form button");
        accepting.waitForURL("**/account");
        accepting.close();
    }
}
