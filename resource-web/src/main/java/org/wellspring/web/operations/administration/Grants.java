package org.wellspring.web.operations.administration;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.wellspring.api.account.Grant;
import org.wellspring.api.account.PersonDetails;
import org.wellspring.api.account.Role;
import org.wellspring.api.shared.Id;
import org.wellspring.web.shared.page.Form;

/** Roles as a form holds them: one choice a role, {@code role.CURATOR}: no, for the whole city, or for one organisation. */
public final class Grants {

    /** The role is held for the whole city. */
    public static final String CITY = "city";

    private Grants() {}

    static Set<Grant> typed(Form form) {
        var grants = new HashSet<Grant>();
        for (Role role : Role.values()) {
            String where = form.value("role." + role.name());
            if (where.equals(CITY)) {
                grants.add(new Grant(role, null));
            } else if (!where.isEmpty()) {
                grants.add(new Grant(role, Id.parse(where)));
            }
        }
        return grants;
    }

    static Form of(PersonDetails person) {
        Form form = Form.EMPTY;
        for (Grant grant : person.grants()) {
            String where =
                    Optional.ofNullable(grant.organisation()).map(Id::toString).orElse(CITY);
            form = form.with("role." + grant.role().name(), where);
        }
        return form;
    }
}
