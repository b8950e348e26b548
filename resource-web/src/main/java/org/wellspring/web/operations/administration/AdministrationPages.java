package org.wellspring.web.operations.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.wellspring.api.account.Action;
import org.wellspring.api.account.Guarded;
import org.wellspring.api.account.Policy;
import org.wellspring.api.catalogue.BrowseQuery;
import org.wellspring.api.catalogue.Catalogue;
import org.wellspring.api.operations.AuditTrail;
import org.wellspring.api.operations.Health;
import org.wellspring.web.shared.http.CurrentCaller;
import org.wellspring.web.shared.page.Page;

/** The numbers that matter, what is wrong now, what was done last. */
@Path("administration")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class AdministrationPages {

    private static final int COUNTED = 1_000_000;
    private static final int RECENT = 8;

    @Inject
    private Policy policy;

    @Inject
    private Health health;

    @Inject
    private AuditTrail trail;

    @Inject
    private Catalogue catalogue;

    @Inject
    private CurrentCaller caller;

    @GET
    public Page overview() {
        policy.require(caller.get(), Action.OPERATIONS_READ, Guarded.NOTHING);
        return Page.of("operations/administration/overview.jte")
                .with("checks", health.checks())
                .with("published", catalogue.count(BrowseQuery.newest(1), COUNTED))
                .with("recent", trail.list(caller.get(), null, null, RECENT).items());
    }
}
