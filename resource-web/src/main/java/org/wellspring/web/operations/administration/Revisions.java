package org.wellspring.web.operations.administration;

import org.wellspring.web.shared.page.Form;

/** The revision a form was filled in against. */
final class Revisions {

    private Revisions() {}

    /** -1, which nothing has, when the form names none. */
    static long of(Form typed) {
        String given = typed.value("revision");
        return given.matches("\\d{1,18}") ? Long.parseLong(given) : -1;
    }
}
