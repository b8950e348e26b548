package org.wellspring.web.catalogue.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.wellspring.api.catalogue.Catalogue;
import org.wellspring.api.catalogue.Reviews;
import org.wellspring.web.shared.api.Answers;
import org.wellspring.web.shared.api.Of;
import org.wellspring.web.shared.api.Paging;
import org.wellspring.web.shared.http.CurrentCaller;

/** What waits for a curator. */
@Path("api/queue")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class QueueApi {

    @Inject
    private Reviews reviews;

    @Inject
    private Catalogue catalogue;

    @Inject
    private CurrentCaller caller;

    /** Submitted versions, longest waiting first. */
    @GET
    @Of(value = Reviews.QueueEntry.class, slice = true)
    public Response queue(@BeanParam Paging paging, @Context UriInfo address) {
        return Answers.page(address, reviews.queue(caller.get(), paging.cursor(), paging.limit()));
    }

    /** Emergency withdrawals that nobody has reviewed yet, oldest first. */
    @GET
    @Path("emergency-withdrawals")
    @Of(value = Catalogue.Tombstone.class, list = true)
    public List<Catalogue.Tombstone> emergencyWithdrawals() {
        return catalogue.emergencyWithdrawals(caller.get());
    }
}
