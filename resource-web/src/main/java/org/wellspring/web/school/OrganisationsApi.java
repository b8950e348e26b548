package org.wellspring.web.school;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.school.Clusters;
import org.wellspring.api.school.Organisations;
import org.wellspring.api.school.Successions;
import org.wellspring.api.shared.Id;
import org.wellspring.web.shared.api.Answers;
import org.wellspring.web.shared.api.EntityTags;
import org.wellspring.web.shared.api.Of;
import org.wellspring.web.shared.api.Once;
import org.wellspring.web.shared.api.Paging;
import org.wellspring.web.shared.api.Parameters;
import org.wellspring.web.shared.http.CurrentCaller;

/** Schools and other organisations. */
@Path("api/organisations")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class OrganisationsApi {

    @Inject
    private Organisations organisations;

    @Inject
    private Successions successions;

    @Inject
    private Clusters clusters;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Once once;

    /** By code; {@code query} is part of a name or code. */
    @GET
    @Of(value = Organisations.Organisation.class, slice = true)
    public Response list(
            @QueryParam("query") @DefaultValue("") String query, @BeanParam Paging paging, @Context UriInfo address) {
        return Answers.page(address, organisations.list(query, paging.cursor(), paging.limit()));
    }

    /** One organisation. */
    @GET
    @Path("{id}")
    @Of(Organisations.Organisation.class)
    public Response read(@PathParam("id") Id id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        Organisations.Organisation found = organisations.organisation(id);
        return Answers.current(found, found.revision(), ifNoneMatch);
    }

    /** What has happened to an organisation, the latest first. */
    @GET
    @Path("{id}/history")
    @Of(value = Successions.Event.class, list = true)
    public Response history(@PathParam("id") Id id) {
        return Response.ok(successions.history(id)).build();
    }

    /** The cluster memberships of an organisation on a day; {@code on} is today unless given. */
    @GET
    @Path("{id}/clusters")
    @Of(value = Clusters.Membership.class, list = true)
    public Response clusters(@PathParam("id") Id id, @QueryParam("on") @Nullable String on) {
        return Response.ok(clusters.of(organisations.organisation(id).id(), Parameters.day(on, "on")))
                .build();
    }

    /** Adds an organisation; for administrators. Repeating the request with the same Idempotency-Key answers the same one. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Of(value = Organisations.Organisation.class, status = 201)
    public Response add(
            Organisations.DescribeOrganisation description, @HeaderParam("Idempotency-Key") @Nullable String key) {
        Organisations.Organisation added = once.create(
                key,
                description,
                new Once.Made<>(
                        () -> organisations.add(caller.get(), description),
                        Organisations.Organisation::id,
                        organisations::organisation));
        return Answers.created("/api/organisations/" + added.id(), added, added.revision());
    }

    /** Replaces an organisation's record; for administrators. */
    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Of(Organisations.Organisation.class)
    public Response change(
            @PathParam("id") Id id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            Organisations.DescribeOrganisation description) {
        long revision = EntityTags.revision(
                ifMatch, () -> organisations.organisation(id).revision());
        Organisations.Organisation changed = organisations.change(caller.get(), id, revision, description);
        return Answers.changed(changed, changed.revision());
    }
}
