package org.wellspring.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wellspring.system.BadLine;
import org.wellspring.system.RunningServer;

/** Files on their way into a draft, over lines that break. */
class UploadIT {

    private static final String EMAIL = "first@example.org";
    private static final String PASSWORD = "clear water from a hundred springs";
    private static final int MEGABYTE = 1 << 20;

    private static RunningServer server;
    private static BadLine line;
    private static Browser browser;
    private static BrowserContext teacher;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void openAHouse() throws IOException {
        Path password = Files.writeString(folder.resolve("password.txt"), PASSWORD);
        server = RunningServer.micro(Map.of(
                "WELLSPRING_ADMIN_EMAIL",
                EMAIL,
                "WELLSPRING_ADMIN_PASSWORD_FILE",
                password.toString(),
                "WELLSPRING_DEMONSTRATION",
                "off"));
        server.start();
        line = new BadLine(server.address(), 6 * MEGABYTE);
        browser = new Browser();
        teacher = browser.visitor(new NewContextOptions().setLocale("en"));
        Page page = teacher.newPage();
        page.navigate(line.address() + "/sign-in?lang=en");
        page.fill("input[name=email]", EMAIL);
        page.fill("input[name=password]", PASSWORD);
        page.click("main form button");
        page.navigate(line.address() + "/administration/people");
        page.click("main tbody a");
        page.selectOption("[id='role.TEACHER']", "city");
        page.click("text=Save the roles");
        assertThat(page.locator(".toast-quiet")).isVisible();
        page.close();
    }

    @AfterAll
    static void close() {
        browser.close();
        line.close();
        server.close();
    }

    @AfterEach
    void mendTheLine() {
        line.comeBack();
    }

    @Test
    void aFolderShouldKeepItsPaths() throws IOException {
        Path lesson = Files.createDirectories(folder.resolve("lesson/data/deep"));
        Files.writeString(folder.resolve("lesson/plan.md"), "# Plan");
        Files.writeString(lesson.resolve("表格.csv"), "a,b\n1,2\n");
        Files.createFile(lesson.resolve("empty.txt"));
        Page page = draft();
        page.locator("#drop input[webkitdirectory]").setInputFiles(folder.resolve("lesson"));
        assertThat(page.locator("#stored .file")).hasCount(3);
        assertThat(page.locator("#stored")).containsText("lesson/data/deep/表格.csv");
        assertThat(page.locator("#stored")).containsText("lesson/data/deep/empty.txt");
        assertThat(page.locator("#uploads .file")).hasCount(0);
    }

    @Test
    void aBrokenLineAndARestartShouldCostNothing() throws IOException {
        Path film = fill("film.bin", 40);
        Page page = draft();
        List<Long> offsets = offsets(page);
        List<String> begun = uploads(page, "POST");
        int before = line.breaks();
        page.locator("#drop input").first().setInputFiles(film);
        page.waitForCondition(() -> line.breaks() > before + 2);
        line.goDown();
        assertThat(page.locator("#uploads")).containsText("Trying again");
        server.kill();
        server.start();
        line.comeBack();
        assertThat(page.locator("#stored")).containsText("film.bin", patiently());
        assertThat(page.locator("#stored")).containsText("41.9 MB");
        assertTrue(line.breaks() >= before + 5, "the line broke " + (line.breaks() - before) + " times");
        assertEquals(1, begun.size(), "began anew: " + begun);
        assertEquals(offsets.stream().sorted().toList(), offsets, "what was there was sent again");
    }

    @Test
    void aClosedBrowserShouldGoOnWithTheSameFile() throws IOException {
        Path film = fill("closed.bin", 16);
        Page page = draft();
        String address = page.url();
        int before = line.breaks();
        page.locator("#drop input").first().setInputFiles(film);
        // A connection kept from an earlier test may break at once: only the second break tells of a long piece.
        page.waitForCondition(() -> line.breaks() > before + 1);
        line.goDown();
        assertThat(page.locator("#uploads")).containsText("Trying again");
        page.close();
        line.comeBack();
        Page later = teacher.newPage();
        later.navigate(address);
        assertThat(later.locator("#uploads")).containsText("Choose the same file again");
        List<Long> offsets = offsets(later);
        later.locator("#drop input").first().setInputFiles(film);
        assertThat(later.locator("#stored")).containsText("closed.bin", patiently());
        assertTrue(offsets.get(0) > MEGABYTE, offsets.toString());
        assertThat(later.locator("#uploads .file")).hasCount(0);
    }

    @Test
    void aPausedFileShouldWaitAndGoOn() throws IOException {
        Path film = fill("paused.bin", 12);
        Page page = draft();
        int before = line.breaks();
        page.locator("#drop input").first().setInputFiles(film);
        page.waitForCondition(() -> line.breaks() > before);
        line.goDown();
        page.locator("#uploads [data-pause]").click();
        assertThat(page.locator("#uploads")).containsText("Paused");
        List<String> asked = uploads(page, "");
        line.comeBack();
        page.evaluate("window.dispatchEvent(new Event('online'))");
        assertEquals(200, page.evaluate("fetch('/about').then(answer => answer.status)"), "the line is back");
        assertThat(page.locator("#uploads")).containsText("Paused");
        assertEquals(List.of(), asked, "it did not wait");
        page.locator("#uploads [data-resume]").click();
        assertThat(page.locator("#stored")).containsText("paused.bin", patiently());
    }

    @Test
    void storedFilesShouldBeReplacedMovedRenamedAndRemoved() throws IOException {
        Page page = draft();
        Path first = Files.writeString(folder.resolve("first.txt"), "one");
        Path second = Files.writeString(folder.resolve("second.txt"), "two");
        Path other = Files.writeString(folder.resolve("other.txt"), "something longer");
        page.locator("#drop input").first().setInputFiles(first);
        assertThat(page.locator("#stored .file")).hasCount(1);
        page.locator("#drop input").first().setInputFiles(second);
        assertThat(page.locator("#stored .file")).hasCount(2);
        change(page, "second.txt").locator("text=Move up").click();
        assertThat(page.locator("#stored .file").first()).containsText("second.txt");
        change(page, "first.txt").locator("[data-replace]").setInputFiles(other);
        assertThat(file(page, "first.txt")).containsText("16 byte");
        Locator renaming = change(page, "first.txt");
        renaming.locator("input[name=name]").fill("renamed.txt");
        renaming.locator("button:has-text('Rename')").click();
        assertThat(file(page, "renamed.txt")).isVisible();
        file(page, "second.txt").locator("form[action$=remove] button").click();
        assertThat(page.locator("#stored .file")).hasCount(1);
    }

    @Test
    void aRefusedFileShouldSayWhy() throws IOException {
        Page page = draft();
        Path file = Files.writeString(folder.resolve("a:b.txt"), "colon");
        page.locator("#drop input").first().setInputFiles(file);
        assertThat(page.locator("#uploads .status-bad")).containsText("cannot be used");
    }

    @Test
    void withoutAScriptAFormShouldSendAFile() throws IOException {
        Path handout = Files.writeString(folder.resolve("讲义 \"one\".txt"), "--not a delimiter\r\n--\r\n".repeat(9_000));
        try (BrowserContext plain = browser.visitor(new NewContextOptions()
                .setLocale("en")
                .setJavaScriptEnabled(false)
                .setStorageState(teacher.storageState()))) {
            Page page = plain.newPage();
            page.navigate(line.address() + "/deposit");
            page.click("main form button");
            page.setInputFiles("#plain", handout);
            page.click("form[enctype] button");
            assertThat(page.locator(".toast-quiet")).containsText("stored");
            assertThat(page.locator("#stored")).containsText("讲义 \"one\".txt");
            String resource = page.url().replaceAll(".*/deposit/([^/#?]+).*", "$1");
            var sent = plain.request()
                    .get(line.address() + "/api/resources/" + resource + "/files/%E8%AE%B2%E4%B9%89%20%22one%22.txt");
            assertEquals(Files.readString(handout), sent.text());
        }
    }

    /** Where each piece begins that is sent from now on. */
    private static List<Long> offsets(Page page) {
        List<Long> offsets = new CopyOnWriteArrayList<>();
        page.onRequest(request -> {
            if (request.method().equals("PATCH")) {
                offsets.add(Long.valueOf(request.headers().getOrDefault("upload-offset", "")));
            }
        });
        return offsets;
    }

    /** What is asked of uploads from now on, with this method or any. */
    private static List<String> uploads(Page page, String method) {
        List<String> asked = new CopyOnWriteArrayList<>();
        page.onRequest(request -> {
            if (request.url().contains("/api/uploads") && request.method().startsWith(method)) {
                asked.add(request.method() + " " + request.url());
            }
        });
        return asked;
    }

    private static Locator file(Page page, String name) {
        return page.locator("#stored .file").filter(new Locator.FilterOptions().setHasText(name));
    }

    private static Locator change(Page page, String name) {
        Locator file = file(page, name);
        file.locator("summary").click();
        return file.locator("details");
    }

    private static LocatorAssertions.ContainsTextOptions patiently() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);
    }

    private static Page draft() {
        Page page = teacher.newPage();
        page.navigate(line.address() + "/deposit");
        page.click("main form button");
        page.waitForSelector("#files[data-ready]");
        return page;
    }

    private static Path fill(String name, int megabytes) throws IOException {
        byte[] bytes = new byte[megabytes * MEGABYTE];
        new Random(megabytes).nextBytes(bytes);
        return Files.write(folder.resolve(name), bytes);
    }
}
