package org.wellspring.web.shared.json;

/** Which characters a text may hold. */
final class Characters {

    private Characters() {}

    /** No control characters but line breaks and tabs, no lone surrogates, no noncharacters. */
    static boolean printable(String text) {
        for (int index = 0; index < text.length(); index++) {
            char unit = text.charAt(index);
            if (unit >= ' ' && unit < 0x7F) {
                continue;
            }
            int point = text.codePointAt(index);
            if (refused(point)) {
                return false;
            }
            index += Character.charCount(point) - 1;
        }
        return true;
    }

    private static boolean refused(int point) {
        boolean control = Character.isISOControl(point) && point != '\n' && point != '\r' && point != '\t';
        boolean surrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        boolean noncharacter = (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF);
        return control || surrogate || noncharacter;
    }
}
