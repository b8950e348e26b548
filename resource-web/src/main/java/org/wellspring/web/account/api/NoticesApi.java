package org.wellspring.web.account.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.wellspring.api.account.Notices;
import org.wellspring.web.shared.api.Answers;
import org.wellspring.web.shared.api.Of;
import org.wellspring.web.shared.api.Paging;
import org.wellspring.web.shared.http.CurrentCaller;

/** What the caller was told. */
@Path("api/notices")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class NoticesApi {

    @Inject
    private Notices notices;

    @Inject
    private CurrentCaller caller;

    /** Newest first. */
    @GET
    @Of(value = Notices.Notice.class, slice = true)
    public Response list(@BeanParam Paging paging, @Context UriInfo address) {
        return Answers.page(address, notices.mine(caller.get(), paging.cursor(), paging.limit()));
    }

    /** Marks everything up to now as seen. */
    @POST
    @Path("seen")
    @Of(value = Void.class, status = 204)
    public void markSeen() {
        notices.markSeen(caller.get());
    }
}
