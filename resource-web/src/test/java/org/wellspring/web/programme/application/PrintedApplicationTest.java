package org.wellspring.web.programme.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wellspring.api.programme.ApplicationCommand;
import org.wellspring.api.programme.ApplicationState;
import org.wellspring.api.programme.Applications.Answers;
import org.wellspring.api.programme.Applications.Application;
import org.wellspring.api.programme.Applications.DemandAnswer;
import org.wellspring.api.programme.Applications.Event;
import org.wellspring.api.programme.Applications.Evidence;
import org.wellspring.api.programme.Applications.IndicatorAnswer;
import org.wellspring.api.programme.Applications.Shown;
import org.wellspring.api.programme.Calls;
import org.wellspring.api.programme.Calls.Call;
import org.wellspring.api.programme.Calls.Demand;
import org.wellspring.api.programme.Calls.DemandKind;
import org.wellspring.api.programme.Calls.DescribeCall;
import org.wellspring.api.programme.Criteria;
import org.wellspring.api.programme.Criteria.Direction;
import org.wellspring.api.programme.Criteria.Indicator;
import org.wellspring.api.programme.Criteria.Line;
import org.wellspring.api.programme.Criteria.Measure;
import org.wellspring.api.programme.Criteria.Rule;
import org.wellspring.api.programme.Criteria.Score;
import org.wellspring.api.programme.Criteria.Step;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.web.shared.print.Imprint;
import org.wellspring.web.shared.text.Language;

class PrintedApplicationTest {

    private static final String ORIGIN = "https://wellspring.example";
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final LocalizedText SCHOOL = new LocalizedText(
            Map.of("zh", "澜州市明泉小学", "en", "Mingquan Primary School", "ru", "Начальная школа «Минцюань»"));
    private static final LocalizedText CHARTER =
            new LocalizedText(Map.of("zh", "阅读章程", "en", "Reading charter", "ru", "Положение о чтении"));
    private static final LocalizedText SHELVES =
            new LocalizedText(Map.of("zh", "生均图书", "en", "Books for each pupil", "ru", "Книг на ученика"));

    @ParameterizedTest
    @EnumSource(Language.class)
    void everythingShouldStandThereInTheReadersLanguage(Language language) throws IOException {
        String words = words(printed("Counted in October", language));
        for (LocalizedText text : List.of(SCHOOL, CHARTER, SHELVES)) {
            assertTrue(words.contains(text.in(language.locale())), words);
        }
        assertTrue(words.contains("Counted in October"), words);
        assertTrue(words.contains("37.5"), words);
        assertTrue(words.contains(ORIGIN + "/applications/" + new Id(7)), words);
        assertFalse(words.contains("〓"), words);
    }

    @Test
    void evidenceShouldBeNumberedWithItsPinnedVersionAndAddress() throws IOException {
        String words = words(printed("", Language.ENGLISH));
        assertTrue(words.contains("Evidence E1"), words);
        assertTrue(words.contains("E1 Reading charter"), words);
        assertTrue(words.contains("Reading charter, version 3"), words);
        assertTrue(words.contains(ORIGIN + "/resources/" + new Id(21) + "/versions/3"), words);
        assertTrue(
                Pattern.compile("E2 .*\\s+1\\.1 Books for each pupil, version 1, Withdrawn since")
                        .matcher(words)
                        .find(),
                words);
    }

    @Test
    void whatIsNotAnsweredShouldBeSaid() throws IOException {
        String words = words(printed("", Language.ENGLISH));
        assertTrue(
                Pattern.compile("The library's hours\\s+Value\\s+Not answered")
                        .matcher(words)
                        .find(),
                words);
        assertTrue(Pattern.compile("Sponsor\\s+Not answered").matcher(words).find(), words);
    }

    @Test
    void aLongTextShouldGoOnOverNumberedPages() throws IOException {
        String note = String.join(
                "\n",
                IntStream.range(0, 200)
                        .mapToObj(line -> "Line " + line + " 第" + line + "行")
                        .toList());
        try (PDDocument document = Loader.loadPDF(printed(note, Language.CHINESE))) {
            int pages = document.getNumberOfPages();
            assertTrue(pages >= 4, pages + " pages");
            String words = normal(new PDFTextStripper().getText(document));
            for (int line = 0; line < 200; line++) {
                assertTrue(words.contains("Line " + line + " 第" + line + "行"), "line " + line);
            }
            for (int page = 1; page <= pages; page++) {
                assertTrue(words.contains(page + " / " + pages), "page " + page);
            }
        }
    }

    @Test
    void nothingShouldBeWrittenBeyondTheEdges() throws IOException {
        var inside = new PDFTextStripper() {
            private int beyond;

            @Override
            protected void processTextPosition(org.apache.pdfbox.text.TextPosition text) {
                boolean within = text.getXDirAdj() >= 50
                        && text.getXDirAdj() + text.getWidthDirAdj() <= 545
                        && text.getYDirAdj() >= 50
                        && text.getYDirAdj() <= 842 - 30;
                beyond += within ? 0 : 1;
            }
        };
        try (PDDocument document = Loader.loadPDF(printed("泉".repeat(2000), Language.RUSSIAN))) {
            inside.getText(document);
            assertEquals(0, inside.beyond);
        }
    }

    private static byte[] printed(String note, Language language) {
        var imprint = new Imprint(ORIGIN, language, ZoneOffset.UTC, NOW);
        return PrintedApplication.pdf(application(note), call(), history(), imprint);
    }

    private static Application application(String note) {
        var answers = new Answers(
                Map.of("1.1", new IndicatorAnswer(new BigDecimal("37.5"), note, List.of(new Evidence(new Id(22), 1)))),
                Map.of("charter", new DemandAnswer("", null, List.of(), List.of(new Evidence(new Id(21), 3)))));
        var score = new Score(
                new BigDecimal("2"),
                new BigDecimal("4"),
                List.of(new Line("1.1", new BigDecimal("37.5"), new BigDecimal("2"), new BigDecimal("2"))),
                List.of("1.2"));
        return new Application(
                new Id(7),
                3,
                new Id(8),
                "scholarly-campus",
                new Id(9),
                SCHOOL,
                LocalizedText.of("zh", "东区"),
                "primary",
                ApplicationState.SUBMITTED,
                DAY,
                1,
                answers,
                score,
                List.of(
                        new Shown("charter", new Id(21), 3, CHARTER, false),
                        new Shown("1.1", new Id(22), 1, SHELVES, true)),
                List.of(),
                List.of(),
                NOW,
                "Li Hua",
                null,
                null,
                Set.of());
    }

    private static Call call() {
        var rule = new Rule(
                Measure.VALUE,
                Direction.AT_LEAST,
                List.of(new Step(new BigDecimal("30"), new BigDecimal("2"))),
                BigDecimal.ZERO);
        var criteria = new Criteria(List.of(
                new Indicator("1", null, LocalizedText.of("en", "Books"), LocalizedText.EMPTY, List.of(), null),
                new Indicator("1.1", "1", SHELVES, LocalizedText.EMPTY, List.of(), rule),
                new Indicator(
                        "1.2",
                        "1",
                        LocalizedText.of("en", "The library's hours"),
                        LocalizedText.EMPTY,
                        List.of(),
                        rule)));
        var description = new DescribeCall(
                "reading-2026",
                "scholarly-campus",
                LocalizedText.of("en", "Scholarly campuses 2026"),
                LocalizedText.EMPTY,
                new Calls.Dates(DAY, DAY, null, null),
                new Calls.Terms(null, null, List.of(), List.of(), false, 5, List.of(), List.of()),
                criteria,
                List.of(
                        new Demand("charter", DemandKind.DOCUMENT, CHARTER, "", 0),
                        new Demand("sponsor", DemandKind.TEXT, LocalizedText.of("en", "Sponsor"), "", 0)),
                List.of());
        return new Call(new Id(8), 1, Calls.Stage.OPEN, 1, false, description);
    }

    private static List<Event> history() {
        return List.of(new Event(ApplicationCommand.SUBMIT, ApplicationState.SUBMITTED, NOW, "Head Wang", ""));
    }

    private static String words(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return normal(new PDFTextStripper().getText(document));
        }
    }

    /** Where a sign of the font stands for a radical too, the radical may be read; that is the same sign (Unicode, NFKC). */
    private static String normal(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKC).replaceAll("[ \\u00a0]+", " ");
    }
}
