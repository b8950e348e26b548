package org.wellspring.web.operations.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.Action;
import org.wellspring.api.account.Guarded;
import org.wellspring.api.account.Policy;
import org.wellspring.api.operations.AuditTrail;
import org.wellspring.api.operations.AuditTrail.Verification;
import org.wellspring.api.shared.Id;
import org.wellspring.web.shared.http.CurrentCaller;
import org.wellspring.web.shared.page.Page;

/** Who did what, newest first, and whether the chain still holds. */
@Path("administration/audit")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class AuditPages {

    private static final int PAGE = 50;

    @Inject
    private AuditTrail trail;

    @Inject
    private Policy policy;

    @Inject
    private CurrentCaller caller;

    @GET
    public Page list(
            @QueryParam("subject") @DefaultValue("") String subject, @QueryParam("cursor") @Nullable String cursor) {
        return page(subject.strip(), cursor, null);
    }

    /** Recomputes the whole chain. */
    @POST
    @Path("verify")
    public Page verify() {
        policy.require(caller.get(), Action.OPERATIONS_READ, Guarded.NOTHING);
        return page("", null, trail.verify(caller.get()));
    }

    private Page page(String subject, @Nullable String cursor, @Nullable Verification verification) {
        policy.require(caller.get(), Action.OPERATIONS_READ, Guarded.NOTHING);
        Id about = subject.isEmpty() ? null : Id.parse(subject);
        return Page.of("operations/administration/audit.jte")
                .with("entries", trail.list(caller.get(), about, cursor, PAGE))
                .with("subject", subject)
                .with("later", cursor != null)
                .with("verification", verification);
    }
}
