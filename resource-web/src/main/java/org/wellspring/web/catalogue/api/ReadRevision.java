package org.wellspring.web.catalogue.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.catalogue.Catalogue;
import org.wellspring.api.shared.Id;
import org.wellspring.web.shared.api.EntityTags;
import org.wellspring.web.shared.http.CurrentCaller;

/** Which revision of a resource the caller says to have read; looked up only for those who accept any. */
@ApplicationScoped
class ReadRevision {

    @Inject
    private Catalogue catalogue;

    @Inject
    private CurrentCaller caller;

    long of(Id resource, @Nullable String ifMatch) {
        return EntityTags.revision(
                ifMatch, () -> catalogue.read(caller.get(), resource).revision());
    }

    long ofTombstone(Id resource, @Nullable String ifMatch) {
        return EntityTags.revision(ifMatch, () -> catalogue.tombstone(resource).revision());
    }
}
