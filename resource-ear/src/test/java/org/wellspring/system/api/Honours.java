package org.wellspring.system.api;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** The six programmes as the tests set them up, whose renewal is due at once, and calls from their patterns. */
final class Honours {

    static final List<String> PROGRAMMES = List.of(
            "scholarly-campus",
            "sports-facility-opening",
            "industry-school-community",
            "international-environment",
            "integrated-practice-base",
            "chinese-international-school");

    private static final List<String> LETTERS = List.of("SC", "SF", "IC", "IE", "PB", "CI");

    private Honours() {}

    static void describe(Resident officer) {
        for (int index = 0; index < PROGRAMMES.size(); index++) {
            officer.asks()
                    .json("POST", "/api/programmes", """
                            {"code":"%s","letters":"%s","name":{"en":"%s"},"summary":{},"validMonths":12,"renewalDays":730}""".formatted(
                                    PROGRAMMES.get(index), LETTERS.get(index), PROGRAMMES.get(index)))
                    .expect(200);
        }
    }

    /** The pattern of a programme as a call that is open today, with a code of its own. */
    static String pattern(Resident officer, String programme, String code) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return officer.asks()
                .get("/api/calls/patterns/" + programme)
                .expect(200)
                .body()
                .replaceFirst("\"code\":\"[^\"]*\"", "\"code\":\"" + code + "\"")
                .replaceFirst("\"opensOn\":\"[^\"]*\"", "\"opensOn\":\"" + today.minusDays(2) + "\"")
                .replaceFirst("\"closesOn\":\"[^\"]*\"", "\"closesOn\":\"" + today.plusDays(2) + "\"")
                .replaceFirst("\"ballotsUntil\":\"[^\"]*\"", "\"ballotsUntil\":\"" + today.plusDays(20) + "\"")
                .replaceFirst("\"decidedOn\":\"[^\"]*\"", "\"decidedOn\":\"" + today.plusDays(40) + "\"");
    }
}
