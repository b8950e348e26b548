package org.wellspring.system.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Certificates over HTTP: taken from the register, verified, changed, and outlived by a revocation. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CertificatesST {

    private final City city = City.running();
    private final Resident officer = Resident.invited(city, "officer", "", "{\"role\":\"officer\"}");

    @BeforeAll
    void programmes() {
        Honours.describe(officer);
    }

    private Wire.Answer designated() {
        return officer.asks()
                .json("POST", "/api/register", """
                        {"programme":"scholarly-campus","organisation":"%s","subject":{},"on":"%s","reason":"decided"}""".formatted(
                                Applicant.organisation(officer, "school"),
                                LocalDate.now(ZoneOffset.UTC).minusDays(1)))
                .expect(201);
    }

    private String outcome(String text) {
        String escaped = text.replace("\\", "\\\\").replace("\"", "\\\"");
        return city.as("")
                .json("POST", "/api/certificate-checks", "{\"text\":\"" + escaped + "\"}")
                .expect(200)
                .member("outcome");
    }

    private Wire.Answer page(String text) {
        return city.as("")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept-Language", "en")
                .send(
                        "POST",
                        "/certificates",
                        ("text=" + URLEncoder.encode(text, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8))
                .expect(200);
    }

    @Test
    void aCertificateShouldBeVerifiedInEveryFormAndRefusedWhenChanged() {
        Wire.Answer entry = designated();
        String at = "/register/" + entry.member("id");
        Wire.Answer file = city.as("").get(at + "/certificate.json").expect(200);
        assertEquals("application/jose+json", file.header("Content-Type").orElse(""));
        assertTrue(file.header("Content-Disposition").orElse("").contains(entry.member("number") + ".json"));
        String compact =
                city.as("").get("/api" + at + "/certificate").expect(200).member("compact");
        assertTrue(city.as("").get(at).expect(200).body().contains(at + "/certificate.pdf"));

        assertEquals("genuine", outcome(file.body()));
        assertEquals("genuine", outcome(compact));
        assertEquals("unreadable", outcome(file.body().replace(",", ", ")));
        int middle = compact.length() / 2;
        char other = compact.charAt(middle) == 'A' ? 'B' : 'A';
        String changed = compact.substring(0, middle) + other + compact.substring(middle + 1);
        assertEquals("changed", outcome(changed));

        String shown = verdict(file.body());
        assertTrue(shown.contains("The certificate is genuine.") && shown.contains(entry.member("number")), shown);
        String refused = verdict(changed);
        assertFalse(refused.contains("The certificate is genuine."), refused);
        assertTrue(refused.contains("something in it was changed"), refused);
    }

    /** What the page says; the words of every other verdict stand on it too, in templates for its script. */
    private String verdict(String text) {
        String body = page(text).body();
        return body.substring(body.indexOf("id=\"verdict\""), body.indexOf("id=\"certificate\""));
    }

    @Test
    void theRegisterAndTheTargetsShouldBeServedAsWorkbooks() {
        designated();
        for (String at : new String[] {"/register/export.xlsx?programme=scholarly-campus", "/targets/export.xlsx"}) {
            Wire.Answer workbook = city.as("").get(at).expect(200);
            assertTrue(workbook.header("Content-Type").orElse("").contains("spreadsheetml"));
            assertTrue(new String(workbook.bytes(), StandardCharsets.ISO_8859_1).startsWith("PK"));
        }
    }

    @Test
    void theKeysShouldBePublishedWithoutTheirPrivateHalves() {
        Wire.Answer keys = city.as("").get("/api/certificate-keys").expect(200);
        assertEquals("OKP", keys.member("kty"));
        assertEquals("Ed25519", keys.member("crv"));
        assertEquals(43, keys.member("x").length());
        assertFalse(keys.body().contains("\"d\""));
    }

    @Test
    void aSheetShouldBeServedInEveryLanguage() {
        String at = "/register/" + designated().member("id") + "/certificate.pdf";
        Map<String, String> titles =
                Map.of("zh", "称号证书", "en", "Certificate of designation", "ru", "Свидетельство о звании");
        for (String language : titles.keySet()) {
            Wire.Answer sheet = city.as("").get(at + "?lang=" + language).expect(200);
            assertEquals("application/pdf", sheet.header("Content-Type").orElse(""));
            String words = words(sheet);
            titles.forEach((other, title) -> assertEquals(
                    other.equals(language), words.contains(title), title + " in " + language + ": " + words));
        }
    }

    private static String words(Wire.Answer sheet) {
        try (PDDocument document = Loader.loadPDF(sheet.bytes())) {
            return Normalizer.normalize(new PDFTextStripper().getText(document), Normalizer.Form.NFKC);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void aRevocationShouldStopNewCertificatesAndBeSeenWithOldOnes() {
        Wire.Answer entry = designated();
        String at = "/register/" + entry.member("id");
        String file = city.as("").get(at + "/certificate.json").expect(200).body();
        officer.asks()
                .header("If-Match", Applicant.tag(entry))
                .json(
                        "POST",
                        "/api" + at + "/acts",
                        "{\"deed\":\"revoked\",\"on\":\"%s\",\"reason\":\"because\"}"
                                .formatted(LocalDate.now(ZoneOffset.UTC).minusDays(1)))
                .expect(200);

        for (String form :
                new String[] {at + "/certificate.json", at + "/certificate.pdf", "/api" + at + "/certificate"}) {
            Wire.Answer refusal =
                    city.as("").header("Accept", "application/json").get(form).expect(409);
            assertEquals("/problems/programme.not-certified", refusal.member("type"));
        }
        assertFalse(city.as("").get(at).expect(200).body().contains("certificate.pdf"));
        assertEquals("genuine", outcome(file));
        assertTrue(page(file).body().contains("<dd data-today data-standing=\"today\"><span data-is=\"revoked\">"));
        city.as("").get("/register/0000000000000/certificate.json").expect(404);
        city.as("").get("/register/0000000000000/certificate.pdf").expect(404);
    }
}
