package org.wellspring.web.discovery;

import java.util.Locale;
import java.util.Map;

/**
 * Draws a cover: a pattern that the resource's seed picks and moves, over the colour of its subject, with a few characters
 * of its title. All looks are attributes, because a picture may bring no style of its own.
 */
final class CoverArt {

    private static final Map<String, String> COLOURS = Map.ofEntries(
            Map.entry("maths", "#2f4a7c"),
            Map.entry("physics", "#12606e"),
            Map.entry("chemistry", "#3a6649"),
            Map.entry("biology", "#55692b"),
            Map.entry("history", "#7f5528"),
            Map.entry("chinese", "#8c3b3b"),
            Map.entry("geography", "#35617a"),
            Map.entry("computing", "#44506a"),
            Map.entry("arts", "#7a4468"),
            Map.entry("sport", "#8f5420"),
            Map.entry("language", "#2b5f55"),
            Map.entry("research", "#4f4a63"));

    private static final String BOOK =
            "Noto Serif SC, Noto Serif CJK SC, Songti SC, SimSun, Noto Serif, Georgia, serif";
    private static final String HAN =
            "Noto Sans SC, Noto Sans CJK SC, PingFang SC, Microsoft YaHei, system-ui, sans-serif";

    private CoverArt() {}

    /** @param family one of the subject families, or anything else for the plain colour */
    static String draw(String family, int seed, String letters, String line) {
        var svg = new StringBuilder(2048)
                .append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 160 120\" width=\"320\""
                        + " height=\"240\">")
                .append("<rect width=\"160\" height=\"120\" fill=\"")
                .append(COLOURS.getOrDefault(family, "#44506a"))
                .append("\"/>");
        pattern(svg, seed >> 16 & 0xff, seed >> 8 & 0xff, seed & 0xff);
        int size = letters.codePointCount(0, letters.length()) > 2 ? 24 : 34;
        svg.append("<text x=\"12\" y=\"88\" font-size=\"")
                .append(size)
                .append("\" font-weight=\"600\" fill=\"#fff\" font-family=\"")
                .append(BOOK)
                .append("\">")
                .append(escaped(letters))
                .append("</text><text x=\"13\" y=\"107\" font-size=\"8.5\" font-weight=\"500\" letter-spacing=\".5\"")
                .append(" fill=\"#fff\" fill-opacity=\".92\" font-family=\"")
                .append(HAN)
                .append("\">")
                .append(escaped(line))
                .append("</text></svg>");
        return svg.toString();
    }

    private static void pattern(StringBuilder svg, int which, int across, int down) {
        String lines = "<g fill=\"none\" stroke=\"#fff\" stroke-opacity=\".26\" stroke-width=\"1.25\">";
        svg.append(which % 6 == 5 ? "<g fill=\"#fff\" fill-opacity=\".24\">" : lines);
        switch (which % 6) {
            case 0 -> rings(svg, 80 + across % 64, 24 + down % 40);
            case 1 -> waves(svg, 14 + down % 9, 8 + across % 10);
            case 2 -> rain(svg, 60 + across % 50);
            case 3 -> scales(svg, 58 + across % 24, down % 18);
            case 4 -> hills(svg, 28 + down % 12, 14 + across % 12);
            default -> grain(svg, 90 + across % 60, 20 + down % 40);
        }
        svg.append("</g>");
    }

    private static void rings(StringBuilder svg, int x, int y) {
        for (int radius = 10; radius <= 88; radius += 13) {
            circle(svg, x, y, radius);
        }
    }

    private static void waves(StringBuilder svg, int top, int height) {
        for (int y = top; y < top + 70; y += 10) {
            svg.append(String.format(Locale.ROOT, "<path d=\"M-10 %dq28 -%d 56 0t56 0 56 0 56 0\"/>", y, height));
        }
    }

    private static void rain(StringBuilder svg, int lean) {
        svg.append("<path d=\"");
        for (int x = -20; x < 160; x += 13) {
            svg.append("M").append(x).append(" -5l").append(lean).append(" 140");
        }
        svg.append("\"/>");
    }

    private static void scales(StringBuilder svg, int left, int up) {
        for (int row = 0; row < 4; row++) {
            for (int x = left + row % 2 * 18; x < 182; x += 36) {
                circle(svg, x, row * 18 - up, 17);
                circle(svg, x, row * 18 - up, 10);
            }
        }
    }

    private static void hills(StringBuilder svg, int top, int rise) {
        for (int row = 0; row < 6; row++) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<path d=\"M-5 %dc40 -%d 70 %d 100 0s50 -14 80 4\"/>",
                    top + row * 9,
                    rise + row * 3,
                    rise + 4));
        }
    }

    private static void grain(StringBuilder svg, int x, int y) {
        for (int across = 54; across < 160; across += 15) {
            for (int down = 10; down < 72; down += 15) {
                double radius = Math.max(0.8, 4 - Math.hypot(across - x, down - y) / 20);
                svg.append(
                        String.format(Locale.ROOT, "<circle cx=\"%d\" cy=\"%d\" r=\"%.1f\"/>", across, down, radius));
            }
        }
    }

    private static void circle(StringBuilder svg, int x, int y, int radius) {
        svg.append("<circle cx=\"")
                .append(x)
                .append("\" cy=\"")
                .append(y)
                .append("\" r=\"")
                .append(radius)
                .append("\"/>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
