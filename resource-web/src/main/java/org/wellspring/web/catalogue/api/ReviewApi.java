package org.wellspring.web.catalogue.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.catalogue.ResourceDetails;
import org.wellspring.api.catalogue.Reviews;
import org.wellspring.api.shared.Id;
import org.wellspring.web.shared.api.Answers;
import org.wellspring.web.shared.api.Of;
import org.wellspring.web.shared.http.CurrentCaller;

/** What reviewers do with one submitted version. */
@Path("api/resources/{id}")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ReviewApi {

    @Inject
    private Reviews reviews;

    @Inject
    private CurrentCaller caller;

    @Inject
    private ReadRevision read;

    /** Takes a submitted version under review, so that others see who has it. */
    @POST
    @Path("claim")
    @Of(ResourceDetails.class)
    public Response claim(@PathParam("id") Id id) {
        return changed(reviews.claim(caller.get(), id));
    }

    /** Gives a claimed version back to the queue. */
    @POST
    @Path("release")
    @Of(value = Void.class, status = 204)
    public void release(@PathParam("id") Id id) {
        reviews.release(caller.get(), id);
    }

    /** Approves; the last approval that the section asks for publishes the version. */
    @POST
    @Path("publish")
    @Consumes(MediaType.APPLICATION_JSON)
    @Of(ResourceDetails.class)
    public Response publish(
            @PathParam("id") Id id, @HeaderParam("If-Match") @Nullable String ifMatch, Judgement judgement) {
        return changed(reviews.approve(caller.get(), decision(id, ifMatch, judgement)));
    }

    /** Sends the version back to its owner, who sees the reason. */
    @POST
    @Path("return")
    @Consumes(MediaType.APPLICATION_JSON)
    @Of(ResourceDetails.class)
    public Response sendBack(
            @PathParam("id") Id id, @HeaderParam("If-Match") @Nullable String ifMatch, Judgement judgement) {
        return changed(reviews.sendBack(caller.get(), decision(id, ifMatch, judgement)));
    }

    /** Every decision on the resource, newest first; for its owner and curators. */
    @GET
    @Path("reviews")
    @Of(value = Reviews.Review.class, list = true)
    public List<Reviews.Review> history(@PathParam("id") Id id) {
        return reviews.history(caller.get(), id);
    }

    private Reviews.Decision decision(Id id, @Nullable String ifMatch, Judgement judgement) {
        return new Reviews.Decision(id, read.of(id, ifMatch), judgement.axes(), judgement.reason());
    }

    private static Response changed(ResourceDetails details) {
        return Answers.changed(details, details.revision());
    }

    /**
     * A reviewer's word.
     *
     * @param axes what was found by review axis, vocabulary {@code criterion}
     * @param reason what the owner is told; needed when sending back
     */
    public record Judgement(Map<String, Reviews.AxisResult> axes, String reason) {}
}
