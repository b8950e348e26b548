package org.wellspring.web.shared.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.wellspring.api.account.Notices;

/** Makes the view of the request that is being answered. */
@ApplicationScoped
public class Views {

    @Inject
    private Visits visits;

    @Inject
    private Assets assets;

    @Inject
    private Labels labels;

    @Inject
    private Notices notices;

    public View of(HttpServletRequest request) {
        Visit visit = visits.of(request);
        return new View(visit, assets, labels, () -> notices.unseen(visit.caller()));
    }
}
