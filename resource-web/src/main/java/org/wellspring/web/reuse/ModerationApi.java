package org.wellspring.web.reuse;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.reuse.Ratings;
import org.wellspring.api.shared.Id;
import org.wellspring.web.shared.api.Answers;
import org.wellspring.web.shared.api.EntityTags;
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

    /** One rating, for curators. */
    @GET
    @Path("{id}")
    @Of(Ratings.Rating.class)
    public Response read(@PathParam("id") Id id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        Ratings.Rating found = ratings.rating(caller.get(), id);
        return Answers.current(found, EntityTags.of(found.revision()), ifNoneMatch);
    }

    /** Shows or hides the words; those that were read, not others that their author wrote meanwhile. */
    @POST
    @Path("{id}/moderate")
    @Consumes(MediaType.APPLICATION_JSON)
    @Of(Ratings.Rating.class)
    public Response moderate(
            @PathParam("id") Id id, @HeaderParam("If-Match") @Nullable String ifMatch, Moderated moderated) {
        long revision = EntityTags.revision(
                ifMatch, () -> ratings.rating(caller.get(), id).revision());
        Ratings.Rating decided = ratings.moderate(caller.get(), id, revision, moderated.decision());
        return Answers.changed(decided, decided.revision());
    }

    public record Moderated(Ratings.Moderation decision) {}
}
