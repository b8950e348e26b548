package org.wellspring.web.school;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.school.Clusters;
import org.wellspring.api.shared.Id;
import org.wellspring.web.shared.api.Answers;
import org.wellspring.web.shared.api.EntityTags;
import org.wellspring.web.shared.api.Of;
import org.wellspring.web.shared.api.Once;
import org.wellspring.web.shared.api.Paging;
import org.wellspring.web.shared.http.CurrentCaller;

/** Clusters of schools and who belongs to them. */
@Path("api/clusters")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ClustersApi {

    @Inject
    private Clusters clusters;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Once once;

    /** By code. */
    @GET
    @Of(value = Clusters.Cluster.class, slice = true)
    public Response list(@BeanParam Paging paging, @Context UriInfo address) {
        return Answers.page(address, clusters.list(paging.cursor(), paging.limit()));
    }

    /** One cluster. Its tag changes with the number of members too. */
    @GET
    @Path("{id}")
    @Of(Clusters.Cluster.class)
    public Response read(@PathParam("id") Id id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        Clusters.Cluster cluster = clusters.cluster(id);
        return Answers.current(cluster, cluster.revision(), ifNoneMatch);
    }

    /** Adds a cluster; for officers. Repeating the request with the same Idempotency-Key answers the same one. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Of(value = Clusters.Cluster.class, status = 201)
    public Response add(Clusters.DescribeCluster description, @HeaderParam("Idempotency-Key") @Nullable String key) {
        Clusters.Cluster added = once.create(
                key,
                description,
                new Once.Made<>(
                        () -> clusters.add(caller.get(), description), Clusters.Cluster::id, clusters::cluster));
        return Answers.created("/api/clusters/" + added.id(), added, added.revision());
    }

    /** Replaces a cluster's record; for officers. */
    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Of(Clusters.Cluster.class)
    public Response change(
            @PathParam("id") Id id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            Clusters.DescribeCluster description) {
        long revision = EntityTags.revision(ifMatch, () -> clusters.cluster(id).revision());
        Clusters.Cluster changed = clusters.change(caller.get(), id, revision, description);
        return Answers.changed(changed, changed.revision());
    }

    /** Every membership there ever was, by its first day. */
    @GET
    @Path("{id}/members")
    @Of(value = Clusters.Membership.class, list = true)
    public Response members(@PathParam("id") Id id) {
        return Response.ok(clusters.members(id)).build();
    }

    /** Takes a school in; for officers. */
    @POST
    @Path("{id}/members")
    @Consumes(MediaType.APPLICATION_JSON)
    @Of(Clusters.Membership.class)
    public Response join(@PathParam("id") Id id, Clusters.Join join) {
        return Response.ok(clusters.join(caller.get(), id, join)).build();
    }

    /** Ends a membership on a day; for officers. */
    @POST
    @Path("{id}/members/{membership}/end")
    @Consumes(MediaType.APPLICATION_JSON)
    @Of(Clusters.Membership.class)
    public Response leave(@PathParam("id") Id id, @PathParam("membership") Id membership, Leave leave) {
        return Response.ok(clusters.leave(caller.get(), id, membership, leave.until()))
                .build();
    }

    /** @param until the first day on which the membership no longer counts */
    public record Leave(LocalDate until) {}
}
