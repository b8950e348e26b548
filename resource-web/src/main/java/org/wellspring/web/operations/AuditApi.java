package org.wellspring.web.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.operations.AuditTrail;
import org.wellspring.web.shared.api.Answers;
import org.wellspring.web.shared.api.Of;
import org.wellspring.web.shared.api.Paging;
import org.wellspring.web.shared.api.Parameters;
import org.wellspring.web.shared.http.CurrentCaller;

/** Who did what, for administrators. */
@Path("api/audit")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class AuditApi {

    @Inject
    private AuditTrail trail;

    @Inject
    private CurrentCaller caller;

    /** Newest first; {@code subject} narrows to what concerns one thing. */
    @GET
    @Of(value = AuditTrail.Entry.class, slice = true)
    public Response list(
            @QueryParam("subject") @Nullable String subject, @BeanParam Paging paging, @Context UriInfo address) {
        return Answers.page(
                address, trail.list(caller.get(), Parameters.id(subject, "subject"), paging.cursor(), paging.limit()));
    }

    /** Recomputes the whole chain. */
    @GET
    @Path("verification")
    @Of(AuditTrail.Verification.class)
    public AuditTrail.Verification verify() {
        return trail.verify(caller.get());
    }
}
