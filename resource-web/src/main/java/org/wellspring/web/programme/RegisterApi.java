package org.wellspring.web.programme;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.programme.Register;
import org.wellspring.api.shared.Id;
import org.wellspring.web.shared.api.Answers;
import org.wellspring.web.shared.api.EntityTags;
import org.wellspring.web.shared.api.Of;
import org.wellspring.web.shared.api.Once;
import org.wellspring.web.shared.api.Paging;
import org.wellspring.web.shared.api.Parameters;
import org.wellspring.web.shared.http.CurrentCaller;

/** The public register of designations. */
@Path("api/register")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class RegisterApi {

    @Inject
    private Register register;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Once once;

    /** By number, as of the day {@code on}; filtered by programme, district, stage and standing. */
    @GET
    @Of(value = Register.Designation.class, slice = true)
    public Response list(@BeanParam RegisterFilter filter, @BeanParam Paging paging, @Context UriInfo address) {
        return Answers.page(
                address, register.list(filter.query(register.districts(), paging.cursor(), paging.limit())));
    }

    /** One designation as it stood on a day; {@code on} is today unless given. Its tag tells the days apart. */
    @GET
    @Path("{id}")
    @Of(Register.Designation.class)
    public Response read(
            @PathParam("id") Id id,
            @QueryParam("on") @Nullable String on,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        Register.Designation found = register.designation(id, Parameters.day(on, "on"));
        return Answers.current(found, found.revision(), ifNoneMatch);
    }

    /** What happened to a designation, the latest first. */
    @GET
    @Path("{id}/history")
    @Of(value = Register.Event.class, list = true)
    public Response history(@PathParam("id") Id id) {
        return Response.ok(register.history(id)).build();
    }

    /** Enters a designation; for officers. Repeating the request with the same Idempotency-Key answers the same one. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Of(value = Register.Designation.class, status = 201)
    public Response designate(Register.Designate designate, @HeaderParam("Idempotency-Key") @Nullable String key) {
        Register.Designation entered = once.create(
                key,
                designate,
                new Once.Made<>(
                        () -> register.designate(caller.get(), designate),
                        Register.Designation::id,
                        id -> register.designation(id, null)));
        return Answers.created("/api/register/" + entered.id(), entered, entered.revision());
    }

    /** Renews, suspends, reinstates, revokes or supersedes; for officers. */
    @POST
    @Path("{id}/acts")
    @Consumes(MediaType.APPLICATION_JSON)
    @Of(Register.Designation.class)
    public Response act(@PathParam("id") Id id, @HeaderParam("If-Match") @Nullable String ifMatch, Register.Act act) {
        long revision = EntityTags.revision(
                ifMatch, () -> register.designation(id, null).revision());
        Register.Designation changed = register.act(caller.get(), id, revision, act);
        return Answers.changed(changed, changed.revision());
    }
}
