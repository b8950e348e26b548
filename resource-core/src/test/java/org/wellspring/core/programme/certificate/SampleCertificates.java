package org.wellspring.core.programme.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.wellspring.api.programme.Certificates.Content;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.core.shared.StoredJson;

/** What tests certify. */
final class SampleCertificates {

    static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    private SampleCertificates() {}

    static Content content(Instant issued) {
        return new Content(
                "designation-certificate",
                LocalizedText.of("zh", "市教育局"),
                issued,
                new Id(7),
                "SC-2026-0007",
                "scholarly-campus",
                new LocalizedText(Map.of("zh", "书香校园", "en", "Scholarly campus", "ru", "Читающая школа")),
                new Id(8),
                new LocalizedText(Map.of("zh", "明泉小学", "en", "Mingquan School", "ru", "Школа «Минцюань»")),
                LocalizedText.EMPTY,
                LocalizedText.of("zh", "东区"),
                LocalDate.of(2026, 1, 10),
                null,
                "valid",
                true,
                "https://wellspring.example/register/0000000000007");
    }

    static Jws signedBy(SigningKey key, Instant issued) {
        return key.sign(StoredJson.writeWhole(content(issued)));
    }
}
