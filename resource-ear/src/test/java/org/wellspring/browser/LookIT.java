package org.wellspring.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wellspring.system.RunningServer;

/** Files looked at in their places, by somebody who never downloads one. */
class LookIT {

    private static final String PASSWORD = "clear water from a hundred springs";
    private static final Path REPORT = Path.of(
            "../resource-core/src/main/resources/org/wellspring/core/demonstration/files/what-teachers-change/report.pdf");
    private static final String DRAWING = """
        <?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><script>document.title='acted'</script>\
        <rect width="40" height="20" fill="teal"/></svg>""";

    private static RunningServer server;
    private static Browser browser;
    private static BrowserContext teacher;
    private static String resource;

    @TempDir
    private static Path folder;

    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private Page page;

    @BeforeAll
    static void fillADraft() throws IOException {
        Path password = Files.writeString(folder.resolve("password.txt"), PASSWORD);
        server = RunningServer.micro(Map.of(
                "WELLSPRING_ADMIN_EMAIL",
                "first@example.org",
                "WELLSPRING_ADMIN_PASSWORD_FILE",
                password.toString(),
                "WELLSPRING_DEMONSTRATION",
                "off"));
        server.start();
        browser = new Browser();
        teacher = browser.visitor(new NewContextOptions().setLocale("en"));
        Page desk = teacher.newPage();
        desk.navigate(server.address() + "/sign-in?lang=en");
        desk.fill("input[name=email]", "first@example.org");
        desk.fill("input[name=password]", PASSWORD);
        desk.click("main form button");
        desk.navigate(server.address() + "/administration/people");
        desk.click("main tbody a");
        desk.selectOption("[id='role.TEACHER']", "city");
        desk.click("text=Save the roles");
        assertThat(desk.locator(".toast-quiet")).isVisible();
        desk.navigate(server.address() + "/deposit");
        desk.click("main form button");
        desk.waitForSelector("#files[data-ready]");
        resource = desk.url().replaceAll(".*/deposit/([^/#?]+).*", "$1");
        Path lesson = Files.createDirectories(folder.resolve("lesson/fig"));
        Files.writeString(lesson.resolve("drawing.svg"), DRAWING);
        Path text = folder.resolve("lesson");
        Files.writeString(
                text.resolve("plan.md"), "# Plan\n\n![d](fig/drawing.svg) [data](data.csv)\n\n<script>x</script>\n");
        Files.writeString(text.resolve("data.csv"), "country,gdp,life\nChina,10,77\nRussia,20,73\nPeru,30,76\n");
        Files.writeString(text.resolve("notes.txt"), "one\ntwo\n");
        Files.copy(REPORT, text.resolve("report.pdf"));
        Files.write(text.resolve("pack.zip"), pack());
        desk.locator("#drop input[webkitdirectory]").setInputFiles(text);
        assertThat(desk.locator("#stored .file")).hasCount(6);
        desk.close();
    }

    @AfterAll
    static void close() {
        browser.close();
        server.close();
    }

    @BeforeEach
    void open() {
        page = teacher.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    @AfterEach
    void nothingShouldBeComplainedAbout() {
        page.close();
        assertEquals(List.of(), complaints);
    }

    @Test
    void aDocumentShouldBeReadPageByPage() {
        look("lesson/report.pdf");
        assertThat(page.locator("[data-pdf][data-shown='1']")).isVisible();
        assertThat(page.locator(".look-tools")).containsText("Page 1 of ");
        assertTrue((Boolean) page.evaluate("() => { const c = document.querySelector('.look-pdf canvas');"
                + " const d = c.getContext('2d').getImageData(0, 0, c.width, c.height).data;"
                + " return d.some((v, i) => i % 4 < 3 && v < 128); }"));
    }

    @Test
    void aTableShouldHaveAChartBesideIt() {
        look("lesson/data.csv");
        assertThat(page.locator("[data-chart][data-shown]")).isVisible();
        assertEquals(
                List.of("gdp", "life"), page.locator("#chart-column option").allTextContents());
        String drawn = drawn();
        page.selectOption("#chart-column", "2");
        page.waitForCondition(() -> !drawn.equals(drawn()));
        assertThat(page.locator("#look tbody tr")).hasCount(3);
    }

    @Test
    void aTextShouldShowItsPicturesAndNothingThatActs() {
        look("lesson/plan.md");
        assertEquals(40, page.evaluate("() => document.querySelector('#look img').naturalWidth"));
        assertThat(page.locator("#look")).containsText("<script>x</script>");
        page.locator("#look a:text-is('data')").click();
        assertThat(page.locator("#look-name")).hasText("lesson/data.csv");
    }

    @Test
    void aDrawingShouldShowAndNotAct() {
        look("lesson/fig/drawing.svg");
        assertEquals(40, page.evaluate("() => document.querySelector('#look img').naturalWidth"));
        String address = page.locator("#look img").getAttribute("src");
        var sent = teacher.request().get(server.address() + address);
        assertEquals("image/svg+xml", sent.headers().get("content-type"));
        assertTrue(
                sent.headers().get("content-security-policy").matches("(?:.*; ?)?sandbox(?:;.*)?"),
                "whoever opens it by itself: " + sent.headers());
        assertTrue(!page.title().contains("acted"));
    }

    @Test
    void whatIsInAnArchiveShouldBeListedAndTakenOutAlone() {
        look("lesson/pack.zip");
        assertThat(page.locator("#look")).containsText("inner.txt");
        String address = page.locator("#look a:text-is('inner.txt')").getAttribute("href");
        var sent = teacher.request().get(server.address() + address);
        assertEquals("from within", sent.text());
        assertTrue(sent.headers().get("content-disposition").startsWith("attachment"));
    }

    @Test
    void allFilesShouldComeAsOne() throws IOException {
        byte[] sent = teacher.request()
                .get(server.address() + "/api/resources/" + resource + "/versions/1/archive")
                .body();
        Map<String, Integer> sizes = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(sent))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                sizes.put(entry.getName(), zip.readAllBytes().length);
            }
        }
        assertEquals(6, sizes.size(), sizes.toString());
        assertEquals((int) Files.size(REPORT), sizes.get("lesson/report.pdf"));
        page.navigate(server.address() + "/resources/" + resource + "/versions/1");
        assertThat(page.locator("text=Download all as a ZIP")).isVisible();
    }

    @Test
    void withoutAScriptTablesAndTextsShouldBeThere() {
        try (BrowserContext plain = browser.visitor(new NewContextOptions()
                .setLocale("en")
                .setJavaScriptEnabled(false)
                .setStorageState(teacher.storageState()))) {
            Page still = plain.newPage();
            still.navigate(address("lesson/data.csv"));
            assertThat(still.locator("#look tbody tr")).hasCount(3);
            still.navigate(address("lesson/notes.txt"));
            assertThat(still.locator("#look pre")).containsText("two");
        }
    }

    private String drawn() {
        return (String) page.evaluate("document.querySelector('[data-chart] canvas').toDataURL()");
    }

    private void look(String path) {
        page.navigate(address(path));
        assertThat(page.locator("#look-name")).hasText(path);
    }

    private static String address(String path) {
        return server.address() + "/resources/" + resource + "/versions/1?look=" + path;
    }

    private static byte[] pack() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("within/inner.txt"));
            zip.write("from within".getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }
}
