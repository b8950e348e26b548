package org.wellspring.web.reuse;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
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

/** How a resource went in class. */
@Path("api/resources/{id}/ratings")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class RatingsApi {

    @Inject
    private Ratings ratings;

    @Inject
    private CurrentCaller caller;

    /** Ratings with words that may be shown, newest first. */
    @GET
    @Of(value = Ratings.Rating.class, slice = true)
    public Response list(@PathParam("id") Id id, @BeanParam Paging paging, @Context UriInfo address) {
        return Answers.page(address, ratings.of(caller.get(), id, paging.cursor(), paging.limit()));
    }

    /** Mean of the stars and how many gave them. */
    @GET
    @Path("tally")
    @Of(Ratings.RatingTally.class)
    public Ratings.RatingTally tally(@PathParam("id") Id id) {
        return ratings.tally(id);
    }

    /** Gives or changes the caller's rating. */
    @PUT
    @Path("mine")
    @Consumes(MediaType.APPLICATION_JSON)
    @Of(Ratings.Rating.class)
    public Ratings.Rating rate(@PathParam("id") Id id, GivenStars given) {
        return ratings.rate(caller.get(), id, given.stars(), given.words());
    }

    /** Takes the caller's rating back. */
    @DELETE
    @Path("mine")
    @Of(value = Void.class, status = 204)
    public void remove(@PathParam("id") Id id) {
        ratings.removeMine(caller.get(), id);
    }

    /** @param stars 1 to 5 */
    public record GivenStars(int stars, String words) {}
}
