package org.wellspring.web.programme.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wellspring.api.programme.Certificates.Certificate;
import org.wellspring.api.programme.Certificates.Content;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.web.shared.text.Language;

class CertificateSheetTest {

    private static final String ADDRESS = "https://wellspring.example/certificates";
    private static final LocalizedText SCHOOL = new LocalizedText(
            Map.of("zh", "澜州市明泉小学", "en", "Mingquan Primary School", "ru", "Начальная школа «Минцюань»"));
    private static final LocalizedText HONOUR =
            new LocalizedText(Map.of("zh", "书香校园", "en", "Scholarly campus", "ru", "Читающая школа"));

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyNameShouldStandThereInEveryLanguage(Language language) throws IOException {
        try (PDDocument sheet = sheet(SCHOOL, "a.b.c", language)) {
            assertEquals(1, sheet.getNumberOfPages());
            String words = words(sheet);
            SCHOOL.values().values().forEach(name -> assertTrue(words.contains(name), words));
            HONOUR.values().values().forEach(name -> assertTrue(words.contains(name), words));
            assertTrue(words.contains("SC-2026-0007"), words);
            for (COSName name : sheet.getPage(0).getResources().getFontNames()) {
                assertTrue(sheet.getPage(0).getResources().getFont(name).isEmbedded(), name.getName());
            }
        }
    }

    @Test
    void thePrintedCodeShouldHoldTheWholeCertificate() throws IOException, ReaderException {
        String compact = compact(1500);
        try (PDDocument sheet = sheet(SCHOOL, compact, Language.CHINESE)) {
            assertEquals(ADDRESS + "#" + compact, scanned(sheet));
        }
    }

    @Test
    void aCertificateTooLongForACodeShouldLeadToThePage() throws IOException, ReaderException {
        try (PDDocument sheet = sheet(SCHOOL, "A".repeat(3000), Language.ENGLISH)) {
            assertEquals(ADDRESS, scanned(sheet));
        }
    }

    @Test
    void theLongestNamesShouldStayAboveTheCode() throws IOException, ReaderException {
        LocalizedText longest = new LocalizedText(
                Map.of("zh", "泉".repeat(200), "en", "Wellspring ".repeat(18), "ru", "Родник ".repeat(28)));
        String compact = compact(1300);
        try (PDDocument sheet = sheet(longest, compact, Language.RUSSIAN)) {
            assertEquals(ADDRESS + "#" + compact, scanned(sheet));
            assertTrue(words(sheet).replaceAll("\\s", "").contains("泉".repeat(200)));
        }
    }

    @Test
    void aSignThatTheFontHasNotShouldBeSeenToBeMissing() throws IOException {
        LocalizedText rare = new LocalizedText(Map.of("en", "School \uD83D\uDE80\nof\tone"));
        try (PDDocument sheet = sheet(rare, "a.b.c", Language.ENGLISH)) {
            assertTrue(words(sheet).contains("School 〓 of one"));
        }
    }

    /** As irregular as a real one; an endless repetition makes a code that nobody could read. */
    private static String compact(int length) {
        byte[] bytes = new byte[length * 3 / 4];
        new Random(length).nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static PDDocument sheet(LocalizedText holder, String compact, Language language) throws IOException {
        Content content = new Content(
                "designation-certificate",
                LocalizedText.of("zh", "市教育局"),
                Instant.parse("2026-11-22T08:00:00Z"),
                new Id(7),
                "SC-2026-0007",
                "scholarly-campus",
                HONOUR,
                new Id(8),
                holder,
                LocalizedText.EMPTY,
                LocalizedText.of("zh", "东区"),
                LocalDate.of(2026, 1, 10),
                null,
                "valid",
                true,
                "");
        return Loader.loadPDF(
                CertificateSheet.pdf(new Certificate(compact, "{}", content), ADDRESS, language, ZoneOffset.UTC));
    }

    /** Where a sign of the font stands for a radical too, the radical may be read; that is the same sign (Unicode, NFKC). */
    private static String words(PDDocument sheet) throws IOException {
        return Normalizer.normalize(new PDFTextStripper().getText(sheet), Normalizer.Form.NFKC);
    }

    /** As a phone held near would see the code. */
    private static String scanned(PDDocument sheet) throws IOException, ReaderException {
        PDPage page = sheet.getPage(0);
        assertEquals(595, Math.round(page.getMediaBox().getWidth()));
        BufferedImage paper = new PDFRenderer(sheet).renderImageWithDPI(0, 400, ImageType.GRAY);
        float point = 400f / 72;
        int edge = Math.round(200 * point);
        int[] points = paper.getRGB(
                Math.round(62 * point), paper.getHeight() - Math.round(250 * point), edge, edge, null, 0, edge);
        return new QRCodeReader()
                .decode(
                        new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(edge, edge, points))),
                        Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }
}
