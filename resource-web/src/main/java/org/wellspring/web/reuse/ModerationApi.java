package org.wellspring.web.reuse;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.wellspring.api.reuse.Ratings;
import org.wellspring.api.shared.Id;
import org.wellspring.web.shared.api.Answers;
import org.wellspring.web.shared.api.Of;
import org.wellspring.web.shared.api.Paging;
import org.wellspring.web.shared.http.CurrentCaller;

/** Words about resources that wait for a curator. */
@Path("api/ratings")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ModerationApi {

    @Inject
    private Ratings ratings;

    @Inject
    private CurrentCaller caller;

    /** Oldest first. */
    @GET
    @Of(value = Ratings.Rating.class, slice = true)
    public Response waiting(@BeanParam Paging paging, @Context UriInfo address) {
        return Answers.page(address, ratings.waiting(caller.get(), paging.cursor(), paging.limit()));
    }

    /** Shows or hides the words. */
    @POST
    @Path("{id}/moderate")
    @Consumes(MediaType.APPLICATION_JSON)
    @Of(Ratings.Rating.class)
    public Ratings.Rating moderate(@PathParam("id") Id id, Moderated moderated) {
        return ratings.moderate(caller.get(), id, moderated.decision());
    }

    public record Moderated(Ratings.Moderation decision) {}
}
