package org.wellspring.web.programme.certificate;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;
import java.util.Optional;

/** A QR code (ISO/IEC 18004), a point for each module. */
final class QrCode {

    private QrCode() {}

    /** With little redundancy, because paper is clean and small modules are harder to read; empty when the text is too long. */
    static Optional<BitMatrix> of(String text) {
        try {
            return Optional.of(new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            1,
                            1,
                            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.L, EncodeHintType.MARGIN, 0)));
        } catch (WriterException tooLong) {
            return Optional.empty();
        }
    }
}
