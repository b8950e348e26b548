package org.wellspring.core.content.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wellspring.core.content.reading.SampleFiles.CHINESE;
import static org.wellspring.core.content.reading.SampleFiles.ENGLISH;
import static org.wellspring.core.content.reading.SampleFiles.RUSSIAN;

import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.wellspring.core.content.reading.ReaderProcess.Result;
import org.wellspring.core.content.reading.child.Answer;
import org.wellspring.core.content.reading.child.Answer.Outcome;

/** The process that reads, as the product starts it, with files of every format and with such as are meant to do harm. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReaderProcessIT {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    private Path folder;

    private SampleFiles files;

    private ReaderProcess reader;

    @BeforeAll
    void start(@TempDir Path temporary) throws IOException {
        folder = temporary;
        files = new SampleFiles(folder);
        reader = ReaderProcess.start(folder.resolve("reading"), 96);
    }

    @AfterAll
    void stop() {
        reader.close();
    }

    /** A process that was used up is replaced, as the product does it. */
    private Result read(Path file, String type) throws Exception {
        if (!reader.isAlive()) {
            reader = ReaderProcess.start(folder.resolve("reading"), 96);
        }
        return reader.read(file, type, LIMIT);
    }

    private Answer text(Path file, String type) throws Exception {
        return read(file, type).answer();
    }

    @Test
    void plainTextShouldBeReadInEveryEncoding() throws Exception {
        for (String name : List.of("UTF-8", "GB18030", "UTF-16")) {
            Answer answer = text(files.text("zh-" + name, CHINESE, Charset.forName(name)), "text/plain");
            assertEquals(CHINESE, answer.words(), name);
            assertEquals("zh", answer.language(), name);
        }
        for (String name : List.of("UTF-8", "KOI8-R", "windows-1251")) {
            Answer answer = text(files.text("ru-" + name, RUSSIAN, Charset.forName(name)), "text/plain");
            assertEquals(RUSSIAN, answer.words(), name);
            assertEquals("ru", answer.language(), name);
        }
        assertEquals(
                "en",
                text(files.text("en", ENGLISH, StandardCharsets.US_ASCII), "text/plain")
                        .language());
    }

    @Test
    void aNameInAnyScriptShouldBeFound() throws Exception {
        Path file = files.text("浮力 – плавание.txt", CHINESE, StandardCharsets.UTF_8);
        assertEquals(CHINESE, text(file, "text/plain").words());
    }

    @Test
    void markdownShouldTellItsTitleAndItsAuthors() throws Exception {
        Path heading = files.text("a.md", "# 浮力 *实验*\n\n" + CHINESE, StandardCharsets.UTF_8);
        assertEquals("浮力 实验", text(heading, "text/markdown").title());
        Path head = files.text(
                "b.md", "---\ntitle: \"Float\"\nauthor: Mei Lin\n---\n# Other\n" + ENGLISH, StandardCharsets.UTF_8);
        Answer answer = text(head, "text/markdown");
        assertEquals("Float", answer.title());
        assertEquals(List.of("Mei Lin"), answer.authors());
    }

    @Test
    void aPdfShouldTellItsPagesAndShowItsFirst() throws Exception {
        Result result = read(files.pdf("a.pdf", 3, false), "application/pdf");
        Answer answer = result.answer();
        assertEquals(Outcome.READ, answer.outcome());
        assertEquals("The kingfisher's year", answer.title());
        assertEquals(List.of("Anna Petrova"), answer.authors());
        assertEquals("en", answer.language());
        assertEquals(3, answer.pages());
        String[] pages = answer.words().split("\f", -1);
        assertEquals(3, pages.length);
        assertTrue(pages[1].contains("Page 2 tells of the kingfisher"), pages[1]);
        assertEquals(480, result.picture().height());
        BufferedImage shown = ImageIO.read(new ByteArrayInputStream(
                Base64.getDecoder().decode(result.picture().base64())));
        assertEquals(result.picture().width(), shown.getWidth());
        assertEquals(480, shown.getHeight());
    }

    @Test
    void officeDocumentsShouldBeRead() throws Exception {
        Answer word = text(files.docx("a.docx", CHINESE), OFFICE + "wordprocessingml.document");
        assertEquals("浮力的秘密", word.title());
        assertEquals(List.of("林晓雨", "王强"), word.authors());
        assertEquals("zh", word.language());
        assertEquals(CHINESE, word.words());
        Result show = read(files.pptx("a.pptx"), OFFICE + "presentationml.presentation");
        assertTrue(show.picture().isThere());
        Answer slides = show.answer();
        assertEquals("浮力的秘密", slides.title());
        assertEquals(1, slides.pages());
        assertTrue(slides.words().contains(CHINESE), slides.words());
        Answer sheet = text(files.xlsx("a.xlsx"), OFFICE + "spreadsheetml.sheet");
        assertTrue(sheet.words().contains(ENGLISH), sheet.words());
        Answer open = text(files.odt("a.odt"), "application/vnd.oasis.opendocument.text");
        assertEquals("Тайна плавания", open.title());
        assertEquals(List.of("Анна Петрова"), open.authors());
        assertEquals(7, open.pages());
        assertEquals("ru", open.language());
        Answer book = text(files.epub("a.epub"), "application/epub+zip");
        assertEquals("Keeper of the spring", book.title());
        assertEquals(List.of("Mei Lin"), book.authors());
        assertTrue(book.words().contains(ENGLISH), book.words());
    }

    @Test
    void aPageShouldBeReadWithoutItsScripts() throws Exception {
        Answer page = text(
                files.text(
                        "a.html",
                        "<!doctype html><html lang=en><head><meta charset=utf-8><title>Float</title><script>var secret=1</script>"
                                + "</head><body><p>" + ENGLISH + "</p></body></html>",
                        StandardCharsets.UTF_8),
                "text/html");
        assertEquals("Float", page.title());
        assertEquals(ENGLISH, page.words());
    }

    @Test
    void anImageShouldBecomeSmall() throws Exception {
        Result image = read(files.png("a.png", 1920, 1080), "image/png");
        assertEquals(480, image.picture().width());
        assertEquals(270, image.picture().height());
    }

    @Test
    void whatCannotBeReadShouldSayWhy() throws Exception {
        assertEquals(
                Outcome.ENCRYPTED,
                text(files.pdf("locked.pdf", 1, true), "application/pdf").outcome());
        Path whole = files.pdf("whole.pdf", 1, false);
        Path cut = Files.write(folder.resolve("cut.pdf"), java.util.Arrays.copyOf(Files.readAllBytes(whole), 30));
        assertEquals(Outcome.DAMAGED, text(cut, "application/pdf").outcome());
        Path broken = Files.write(
                folder.resolve("cut.docx"),
                java.util.Arrays.copyOf(Files.readAllBytes(files.docx("c.docx", "x")), 200));
        assertFalse(text(broken, OFFICE + "wordprocessingml.document").outcome() == Outcome.READ);
        Path archive = folder.resolve("a.zip");
        try (var zip = new java.util.zip.ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new java.util.zip.ZipEntry("a.txt"));
        }
        assertEquals(Outcome.NOTHING, text(archive, "application/zip").outcome());
    }

    @Test
    void filesMeantToDoHarmShouldEndInTimeAndOthersBeReadAfterwards() throws Exception {
        List<Path> harmful =
                List.of(files.bombDocx("bomb.docx"), files.circularPdf("circle.pdf"), files.hugePng("huge.png"));
        List<String> types = List.of(OFFICE + "wordprocessingml.document", "application/pdf", "image/png");
        for (int index = 0; index < types.size(); index++) {
            long begin = System.nanoTime();
            Path file = harmful.get(index);
            try {
                Result result = read(file, types.get(index));
                assertFalse(result.picture().isThere(), file + " has a picture");
                assertTrue(result.answer().words().length() <= Answer.LONGEST_TEXT);
            } catch (ReaderGone gone) {
                assertFalse(reader.isAlive());
            }
            assertTrue(System.nanoTime() - begin < LIMIT.multipliedBy(2).toNanos(), file + " took too long");
            assertEquals(
                    ENGLISH,
                    text(files.text("after", ENGLISH, StandardCharsets.UTF_8), "text/plain")
                            .words());
        }
    }

    @Test
    void aProcessThatIsKilledShouldBeToldFromOneThatTookTooLongAndOneThatNeededTooMuch() throws Exception {
        Path slow = files.bombDocx("slow.docx");
        String type = OFFICE + "wordprocessingml.document";
        try (ReaderProcess killed = ReaderProcess.start(folder.resolve("reading"), 96)) {
            Thread killer = new Thread(() -> ProcessHandle.of(killed.pid()).ifPresent(ProcessHandle::destroyForcibly));
            killer.start();
            assertEquals(
                    Failing.CRASHED,
                    assertThrows(ReaderGone.class, () -> killed.read(slow, type, LIMIT))
                            .reason());
            killer.join();
        }
        try (ReaderProcess hanging = ReaderProcess.start(folder.resolve("reading"), 96)) {
            hanging.read(files.text("warm", ENGLISH, StandardCharsets.UTF_8), "text/plain", LIMIT);
            Process stop = new ProcessBuilder("kill", "-STOP", Long.toString(hanging.pid())).start();
            assertEquals(0, stop.waitFor());
            assertEquals(
                    Failing.TIME,
                    assertThrows(ReaderGone.class, () -> hanging.read(slow, type, Duration.ofMillis(300)))
                            .reason());
        }
        try (ReaderProcess small = ReaderProcess.start(folder.resolve("reading"), 8)) {
            assertEquals(
                    Failing.MEMORY,
                    assertThrows(ReaderGone.class, () -> small.read(slow, type, LIMIT))
                            .reason());
        }
    }

    @Test
    void nothingShouldBeAskedOfTheNetworkAndNothingLeftBehind() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.close();
        });
        server.start();
        String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/secret";
        String entity = "<!DOCTYPE w [<!ENTITY x SYSTEM '" + address + "'><!ENTITY f SYSTEM 'file:///etc/passwd'>]>";
        Path html = files.text(
                "asks.html",
                "<html><body><img src='" + address + "'><link href='" + address + "'>text</body></html>",
                StandardCharsets.UTF_8);
        Path svg = files.text(
                "asks.svg",
                entity + "<svg xmlns='http://www.w3.org/2000/svg'><text>&x;&f;</text></svg>",
                StandardCharsets.UTF_8);
        text(html, "text/html");
        Answer answer = text(svg, "image/svg+xml");
        assertFalse(answer.words().contains("root:"), answer.words());
        server.stop(0);
        assertEquals(0, asked.get());
        reader.close();
        try (Stream<Path> left = Files.list(folder.resolve("reading"))) {
            assertEquals(1, left.count(), "only the libraries stay");
        }
    }
}
