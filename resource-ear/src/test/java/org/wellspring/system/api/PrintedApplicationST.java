package org.wellspring.system.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** An application as a PDF, for those who may read it and for nobody else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrintedApplicationST {

    private static final Map<String, String> TITLES = Map.of("zh", "申报书", "en", "Application", "ru", "Заявка");

    private final City city = City.running();
    private final Resident officer = Resident.invited(city, "officer", "", "{\"role\":\"officer\"}");
    private String document = "";
    private Applicant school;
    private String sheet = "";

    @BeforeAll
    void handIn() {
        Honours.describe(officer);
        document = Applicant.document(city);
        school = new Applicant(city, officer, "college");
        Wire.Answer call = officer.asks()
                .json(
                        "POST",
                        "/api/calls",
                        Honours.pattern(officer, "industry-school-community", "print-" + System.nanoTime()))
                .expect(201);
        officer.asks()
                .header("If-Match", "*")
                .send("POST", "/api/calls/" + call.member("id") + "/publish", new byte[0])
                .expect(200);
        String id = school.handedIn(call.member("id"), document).member("id");
        sheet = "/applications/" + id + "/application.pdf";
    }

    @Test
    void theSchoolAndTheOfficersShouldGetItInTheirLanguage() throws IOException {
        for (Resident reader : List.of(school.teacher(), school.head(), officer)) {
            for (Map.Entry<String, String> title : TITLES.entrySet()) {
                Wire.Answer printed =
                        reader.asks().get(sheet + "?lang=" + title.getKey()).expect(200);
                assertEquals("application/pdf", printed.header("Content-Type").orElse(""));
                String words = words(printed);
                assertTrue(words.startsWith(title.getValue()), words);
                assertTrue(words.contains("/resources/" + document + "/versions/1"), words);
                assertTrue(words.contains("Charter"), words);
            }
        }
    }

    @Test
    void othersShouldNotLearnThatItExists() {
        Applicant other = new Applicant(city, officer, "school");
        String none = sheet.replaceFirst("/[0-9A-Za-z]{13}/", "/0000000000000/");
        for (Wire.Answer answer : List.of(
                other.head().asks().get(sheet),
                city.as("curator").get(sheet),
                city.as("").get(sheet))) {
            answer.expect(404);
        }
        assertEquals(
                withoutTraces(city.as("colleague").get(none)),
                withoutTraces(city.as("colleague").get(sheet)));
    }

    /** Each page says which request it answers. */
    private static String withoutTraces(Wire.Answer answer) {
        return answer.expect(404).body().replaceAll("[0-9a-f]{8,}|[0-9A-Za-z]{13}", "*");
    }

    private static String words(Wire.Answer printed) throws IOException {
        try (PDDocument sheets = Loader.loadPDF(printed.bytes())) {
            return Normalizer.normalize(new PDFTextStripper().getText(sheets), Normalizer.Form.NFKC)
                    .strip();
        }
    }
}
