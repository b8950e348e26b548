package org.wellspring.web.shared;

import java.util.Map;

/**
 * A page to be rendered.
 *
 * @param template path below the templates' folder, e.g. {@code catalogue/home.jte}
 * @param parameters the template's parameters by name
 */
public record Page(String template, Map<String, Object> parameters) {

    public Page {
        parameters = Map.copyOf(parameters);
    }
}
