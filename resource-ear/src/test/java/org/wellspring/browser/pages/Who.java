package org.wellspring.browser.pages;

import java.util.Locale;

/** Who looks at a page: nobody in particular, or somebody of the demonstration. */
enum Who {
    GUEST,
    TEACHER,
    RESEARCHER,
    HEAD,
    CURATOR,
    SECOND_CURATOR,
    OFFICER,
    ADMINISTRATOR,
    EVALUATOR,
    SECOND_EVALUATOR,
    INSPECTOR,
    SECOND_INSPECTOR,

    /** Whoever opens an installation in which nobody has an account yet. */
    FOUNDER;

    boolean signsIn() {
        return this != GUEST && this != FOUNDER;
    }

    String email() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-') + "@wellspring.example";
    }
}
