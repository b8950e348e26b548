package org.wellspring.web.shared.page;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page to be rendered.
 *
 * @param template path below the templates' folder, for example {@code discovery/home.jte}
 * @param parameters the template's parameters by name; {@code view} is added when it is rendered
 */
public record Page(String template, Map<String, @Nullable Object> parameters) {

    public Page {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    public static Page of(String template) {
        return new Page(template, Map.of());
    }

    /** The same page with one more parameter. */
    public Page with(String name, @Nullable Object value) {
        var more = new LinkedHashMap<>(parameters);
        more.put(name, value);
        return new Page(template, more);
    }
}
