package org.wellspring.web.programme.certificate;

import com.google.zxing.common.BitMatrix;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.wellspring.api.programme.Certificates.Certificate;
import org.wellspring.api.programme.Certificates.Content;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.web.shared.print.Printer;
import org.wellspring.web.shared.text.Formats;
import org.wellspring.web.shared.text.Language;
import org.wellspring.web.shared.text.Messages;
import org.wellspring.web.shared.text.Texts;

/** The printed certificate: one page, whose QR code carries the signed content itself. */
final class CertificateSheet {

    private static final float QR = 180;

    private final Content content;
    private final Language language;
    private final Texts texts;
    private final Formats formats;
    private final ZoneId zone;
    private final Paper paper;

    private CertificateSheet(Content content, Language language, ZoneId zone, Paper paper) {
        this.content = content;
        this.language = language;
        this.texts = Messages.in(language);
        this.formats = Formats.of(language);
        this.zone = zone;
        this.paper = paper;
    }

    /** @param address of the page that verifies */
    static byte[] pdf(Certificate certificate, String address, Language language, ZoneId zone) {
        Content content = certificate.content();
        var about = new Printer.About(
                Messages.in(language).of("programme.certificate.title") + " " + content.number(),
                content.issuer().in(language.locale()),
                content.issued(),
                language);
        return Printer.pdf(about, (document, typeface) -> {
            try (Paper paper = new Paper(document, typeface)) {
                CertificateSheet sheet = new CertificateSheet(content, language, zone, paper);
                paper.frame();
                paper.fit(sheet::certified, Paper.EDGE + QR + 24);
                sheet.verified(certificate, address);
            }
        });
    }

    private void certified() throws IOException {
        paper.centred(content.issuer().in(language.locale()), 13, Paper.SOFT);
        paper.down(16);
        paper.centred(texts.of("programme.certificate.title"), 30, Paper.DEEP);
        paper.down(6);
        paper.centred(content.number(), 14, Paper.SOFT);
        paper.down(24);
        named("programme.register.holder", content.holder(), 24);
        named("programme.register.programme", content.honour(), 20);
        if (!content.subject().isEmpty()) {
            named("programme.certificate.subject", content.subject(), 13);
        }
        if (content.fictional()) {
            paper.centred(texts.of("school.fictional-words"), 10, Paper.WARNING);
        }
    }

    /** What it is in the reader's language, then in the others. */
    private void named(String label, LocalizedText names, float size) throws IOException {
        String shown = names.tagFor(language.locale()).orElse("");
        paper.centred(texts.of(label), 10, Paper.SOFT);
        paper.down(2);
        paper.centred(names.in(language.locale()), size, Paper.INK);
        paper.down(size / 6);
        for (Map.Entry<String, String> other : names.values().entrySet()) {
            if (!other.getKey().equals(shown)) {
                paper.centred(other.getValue(), 11, Paper.SOFT);
            }
        }
        paper.down(18);
    }

    /** Where the content is too long for any QR code, the code leads to the page only, and the file is asked for there. */
    private void verified(Certificate certificate, String address) throws IOException {
        Optional<BitMatrix> code =
                QrCode.of(address + "#" + certificate.compact()).or(() -> QrCode.of(address));
        if (code.isPresent()) {
            paper.code(code.get(), QR);
        }
        paper.foot(QR);
        LocalDate until = content.until();
        paper.pair(texts.of("programme.register.since"), formats.date(content.since()));
        paper.pair(
                texts.of("programme.register.until"),
                until == null ? texts.of("programme.register.no-end") : formats.date(until));
        if (!content.district().isEmpty()) {
            paper.pair(
                    texts.of("programme.register.district"), content.district().in(language.locale()));
        }
        paper.pair(
                texts.of("programme.certificate.issued"),
                formats.moment(LocalDateTime.ofInstant(content.issued(), zone)));
        paper.pair(texts.of("programme.certificate.standing"), texts.of("programme.standing." + content.standing()));
        paper.down(8);
        paper.small(texts.of("programme.certificate.scan"));
        paper.small(content.register().isEmpty() ? address : address + "  ·  " + content.register());
        paper.small(texts.of("programme.certificate.as-of-issue"));
    }
}
