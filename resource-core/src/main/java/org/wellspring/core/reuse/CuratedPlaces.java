package org.wellspring.core.reuse;

import java.util.List;
import java.util.Objects;
import org.wellspring.api.account.Caller;
import org.wellspring.api.account.Grant;
import org.wellspring.api.account.Role;
import org.wellspring.api.shared.Id;

/**
 * Where somebody is a curator.
 *
 * @param organisations never empty, as SQL wants it; ignored when everywhere
 */
record CuratedPlaces(boolean everywhere, List<Long> organisations) {

    /** No organisation has it. */
    private static final Long NOWHERE = -1L;

    static CuratedPlaces of(Caller caller) {
        List<Long> places = caller.grants().stream()
                .filter(grant -> grant.role() == Role.CURATOR)
                .map(Grant::organisation)
                .filter(Objects::nonNull)
                .map(Id::value)
                .toList();
        return new CuratedPlaces(caller.is(Role.CURATOR, null), places.isEmpty() ? List.of(NOWHERE) : places);
    }
}
