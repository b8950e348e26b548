package org.wellspring.core.reuse;

import org.wellspring.api.account.Caller;
import org.wellspring.api.catalogue.Catalogue;
import org.wellspring.api.catalogue.ResourceDetails;
import org.wellspring.api.reuse.ReuseProblem;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;

/** The rule that all of this feature shares: only what is in the catalogue can be collected, rated or reported. */
final class Published {

    private Published() {}

    /**
     * @throws ProblemException {@link ReuseProblem#NOT_IN_CATALOGUE} for a draft that the caller may read; what the
     *     catalogue answers for everything else that is not public
     */
    static ResourceDetails read(Catalogue catalogue, Caller caller, Id resource) {
        ResourceDetails details = catalogue.read(caller, resource);
        if (!details.state().isPublic()) {
            throw new ProblemException(ReuseProblem.NOT_IN_CATALOGUE);
        }
        return details;
    }
}
