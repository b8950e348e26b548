package org.wellspring.web.account.api;

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
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.Accounts;
import org.wellspring.api.account.Grant;
import org.wellspring.api.account.PersonDetails;
import org.wellspring.api.shared.Id;
import org.wellspring.web.shared.api.Answers;
import org.wellspring.web.shared.api.EntityTags;
import org.wellspring.web.shared.api.Of;
import org.wellspring.web.shared.api.Paging;
import org.wellspring.web.shared.http.CurrentCaller;

/** People, for administrators. */
@Path("api/people")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class PeopleApi {

    @Inject
    private Accounts accounts;

    @Inject
    private CurrentCaller caller;

    /** People by name; {@code query} is part of a name or e-mail. */
    @GET
    @Of(value = PersonDetails.class, slice = true)
    public Response list(
            @QueryParam("query") @DefaultValue("") String query, @BeanParam Paging paging, @Context UriInfo address) {
        return Answers.page(address, accounts.people(caller.get(), query, paging.cursor(), paging.limit()));
    }

    /** Invites somebody; answers the secret of the link to hand over, shown this once. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Of(value = Invitation.class, status = 201)
    public Response invite(Accounts.InvitePerson invitation) {
        String secret = accounts.invite(caller.get(), invitation);
        return Response.status(Response.Status.CREATED)
                .header("Cache-Control", "no-store")
                .entity(new Invitation(secret))
                .build();
    }

    /** One person's record, for administrators and the person. */
    @GET
    @Path("{id}")
    @Of(PersonDetails.class)
    public Response read(@PathParam("id") Id id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        PersonDetails person = accounts.person(caller.get(), id);
        return Answers.current(person, person.revision(), ifNoneMatch);
    }

    /** Replaces the roles a person holds. */
    @PUT
    @Path("{id}/grants")
    @Consumes(MediaType.APPLICATION_JSON)
    @Of(PersonDetails.class)
    public Response grant(@PathParam("id") Id id, @HeaderParam("If-Match") @Nullable String ifMatch, Grants wanted) {
        return changed(accounts.grant(caller.get(), id, wanted.grants(), revision(id, ifMatch)));
    }

    /** Ends sessions and tokens at once, and lets nobody sign in. */
    @POST
    @Path("{id}/suspend")
    @Consumes(MediaType.APPLICATION_JSON)
    @Of(PersonDetails.class)
    public Response suspend(
            @PathParam("id") Id id, @HeaderParam("If-Match") @Nullable String ifMatch, Suspension suspension) {
        return changed(accounts.suspend(caller.get(), id, suspension.reason(), revision(id, ifMatch)));
    }

    /** Lets a suspended person sign in again. */
    @POST
    @Path("{id}/reinstate")
    @Of(PersonDetails.class)
    public Response reinstate(@PathParam("id") Id id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return changed(accounts.reinstate(caller.get(), id, revision(id, ifMatch)));
    }

    private long revision(Id id, @Nullable String ifMatch) {
        return EntityTags.revision(
                ifMatch, () -> accounts.person(caller.get(), id).revision());
    }

    private static Response changed(PersonDetails person) {
        return Answers.changed(person, person.revision());
    }

    public record Invitation(String secret) {}

    public record Grants(Set<Grant> grants) {}

    public record Suspension(String reason) {}
}
