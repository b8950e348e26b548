package org.wellspring.web.shared.page;

import org.jspecify.annotations.Nullable;

/** Light or dark, as the reader chose; without a choice the page follows the device. */
public enum Theme {
    DEVICE(""),
    LIGHT("light"),
    DARK("dark");

    private final String code;

    Theme(String code) {
        this.code = code;
    }

    /** For the cookie and the {@code data-bs-theme} attribute; "" when the device decides. */
    public String code() {
        return code;
    }

    public static Theme of(@Nullable String code) {
        return "light".equals(code) ? LIGHT : "dark".equals(code) ? DARK : DEVICE;
    }
}
