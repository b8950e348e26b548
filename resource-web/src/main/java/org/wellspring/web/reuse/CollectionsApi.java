package org.wellspring.web.reuse;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.reuse.Collections;
import org.wellspring.api.shared.Id;
import org.wellspring.web.shared.api.Answers;
import org.wellspring.web.shared.api.EntityTags;
import org.wellspring.web.shared.api.Of;
import org.wellspring.web.shared.api.Once;
import org.wellspring.web.shared.api.Paging;
import org.wellspring.web.shared.http.CurrentCaller;

/** The caller's collections. */
@Path("api/collections")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class CollectionsApi {

    @Inject
    private Collections collections;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Once once;

    /** Last changed first. */
    @GET
    @Of(value = Collections.CollectionSummary.class, slice = true)
    public Response list(@BeanParam Paging paging, @Context UriInfo address) {
        return Answers.page(address, collections.mine(caller.get(), paging.cursor(), paging.limit()));
    }

    /** Makes a collection; repeating the request with the same Idempotency-Key answers the same one. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Of(value = Collections.CollectionDetails.class, status = 201)
    public Response create(Description description, @HeaderParam("Idempotency-Key") @Nullable String key) {
        Collections.CollectionDetails created = once.create(
                key,
                description,
                new Once.Made<>(
                        () -> collections.create(caller.get(), description.title(), description.note()),
                        Collections.CollectionDetails::id,
                        id -> collections.read(caller.get(), id)));
        return Answers.created("/api/collections/" + created.id(), created, created.revision());
    }

    /** One collection of the caller's, with its entries. */
    @GET
    @Path("{id}")
    @Of(Collections.CollectionDetails.class)
    public Response read(@PathParam("id") Id id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        Collections.CollectionDetails found = collections.read(caller.get(), id);
        return Answers.current(found, found.revision(), ifNoneMatch);
    }

    /** Changes title and note. */
    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Of(Collections.CollectionDetails.class)
    public Response describe(
            @PathParam("id") Id id, @HeaderParam("If-Match") @Nullable String ifMatch, Description description) {
        return changed(collections.describe(
                caller.get(),
                new Collections.DescribeCollection(
                        id, revision(id, ifMatch), description.title(), description.note())));
    }

    /** Deletes a collection; the resources in it stay. */
    @DELETE
    @Path("{id}")
    @Of(value = Void.class, status = 204)
    public void delete(@PathParam("id") Id id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        collections.delete(caller.get(), id, revision(id, ifMatch));
    }

    /** Makes a link that anybody may read the collection by; the one before ends. */
    @POST
    @Path("{id}/share")
    @Of(Collections.CollectionDetails.class)
    public Response share(@PathParam("id") Id id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return changed(collections.share(caller.get(), id, revision(id, ifMatch)));
    }

    /** Ends the link. */
    @POST
    @Path("{id}/unshare")
    @Of(Collections.CollectionDetails.class)
    public Response unshare(@PathParam("id") Id id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return changed(collections.unshare(caller.get(), id, revision(id, ifMatch)));
    }

    private long revision(Id id, @Nullable String ifMatch) {
        return EntityTags.revision(
                ifMatch, () -> collections.read(caller.get(), id).revision());
    }

    private static Response changed(Collections.CollectionDetails details) {
        return Answers.changed(details, details.revision());
    }

    public record Description(String title, String note) {}
}
