package org.wellspring.web.operations.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.school.Organisations;
import org.wellspring.api.school.Organisations.Organisation;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.Slice;

/** Organisations as a form offers them. */
@ApplicationScoped
public class Employers {

    @Inject
    private Organisations organisations;

    /** The first hundred by code. */
    List<Organisation> all() {
        return organisations.list("", null, Slice.LARGEST).items();
    }

    /** @param typed an identifier, or "" for none */
    @Nullable
    Id chosen(String typed) {
        return typed.isEmpty()
                ? null
                : organisations.organisation(Id.parse(typed)).id();
    }
}
