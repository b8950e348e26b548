package org.wellspring.browser.pages;

import com.microsoft.playwright.Page;
import java.util.function.Consumer;

/**
 * One page as one person comes to it.
 *
 * @param name of its screenshots
 * @param path with {@code {words}} that {@link Scene} knows for what varies, and perhaps a query
 * @param status what the server answers in the end, after what the person does
 * @param act what the person does there before the page is looked at; it must change nothing, for others look too
 */
record Visit(String name, Who who, String path, int status, Consumer<Page> act) {

    static Visit of(String name, Who who, String path) {
        return new Visit(name, who, path, 200, page -> {});
    }

    Visit answered(int other) {
        return new Visit(name, who, path, other, act);
    }

    Visit after(Consumer<Page> doing) {
        return new Visit(name, who, path, status, doing);
    }

    /** The path as a route would be written, without names: {@code /resources/{}/versions/{}}. */
    String route() {
        return nameless(path.replaceFirst("\\?.*", ""));
    }

    static String nameless(String template) {
        return template.replaceAll("\\{(?:[^{}]|\\{[^{}]*})*}", "{}");
    }

    @Override
    public String toString() {
        return name;
    }
}
