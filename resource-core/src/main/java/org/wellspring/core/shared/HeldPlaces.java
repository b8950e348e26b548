package org.wellspring.core.shared;

import java.util.List;
import java.util.Objects;
import org.wellspring.api.account.Caller;
import org.wellspring.api.account.Grant;
import org.wellspring.api.account.Role;
import org.wellspring.api.shared.Id;

/**
 * Where somebody holds a role, for lists that filter in SQL by the rule of the policy.
 *
 * @param organisations never empty, as SQL wants it; ignored when everywhere
 */
public record HeldPlaces(boolean everywhere, List<Long> organisations) {

    /** No organisation has it. */
    private static final Long NOWHERE = -1L;

    public static HeldPlaces of(Caller caller, Role role) {
        List<Long> places = caller.grants().stream()
                .filter(grant -> grant.role() == role)
                .map(Grant::organisation)
                .filter(Objects::nonNull)
                .map(Id::value)
                .toList();
        return new HeldPlaces(caller.is(role, null), places.isEmpty() ? List.of(NOWHERE) : places);
    }
}
