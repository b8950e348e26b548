package org.wellspring.browser.pages;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Locale;

/** How wide the window is and how bright the device wants it. Changing it loads nothing anew. */
enum Look {
    LIGHT_1280(1280, ColorScheme.LIGHT),
    DARK_1280(1280, ColorScheme.DARK),
    DARK_360(360, ColorScheme.DARK),
    LIGHT_360(360, ColorScheme.LIGHT);

    static final List<String> LANGUAGES = List.of("zh", "en", "ru");

    private static final int HEIGHT = 800;

    private final int width;
    private final ColorScheme scheme;

    Look(int width, ColorScheme scheme) {
        this.width = width;
        this.scheme = scheme;
    }

    void putOn(Page page) {
        if (page.viewportSize().width != width) {
            page.setViewportSize(width, HEIGHT);
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    }

    int width() {
        return width;
    }

    /** Colours alone differ from the look before; nothing moved. */
    boolean onlyRecolours() {
        return this == DARK_1280 || this == LIGHT_360;
    }

    /** Whether this picture lies under docs: each page once in each language, between them both themes and both widths. */
    boolean isKept(String language) {
        return switch (language) {
            case "zh" -> this == LIGHT_1280;
            case "en" -> this == DARK_360;
            default -> this == LIGHT_360;
        };
    }

    String word() {
        String[] parts = name().toLowerCase(Locale.ROOT).split("_", -1);
        return parts[0] + "-" + parts[1];
    }
}
