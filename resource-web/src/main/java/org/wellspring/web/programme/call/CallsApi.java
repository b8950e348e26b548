package org.wellspring.web.programme.call;

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
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.programme.Calls;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.web.shared.api.Answers;
import org.wellspring.web.shared.api.EntityTags;
import org.wellspring.web.shared.api.Of;
import org.wellspring.web.shared.api.Once;
import org.wellspring.web.shared.api.Paging;
import org.wellspring.web.shared.api.Parameters;
import org.wellspring.web.shared.http.CurrentCaller;

/** Calls for applications. */
@Path("api/calls")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class CallsApi {

    @Inject
    private Calls calls;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Once once;

    /** The latest opening first; drafts only for officers. Filtered by programme and stage. */
    @GET
    @Of(value = Calls.Call.class, slice = true)
    public Response list(
            @QueryParam("programme") @DefaultValue("") String programme,
            @QueryParam("stage") @Nullable String stage,
            @BeanParam Paging paging,
            @Context UriInfo address) {
        Calls.Query query = new Calls.Query(
                programme, Parameters.oneOf(Calls.Stage.class, stage, "stage"), paging.cursor(), paging.limit());
        return Answers.page(address, calls.list(caller.get(), query));
    }

    /** One call. Its tag changes with its stage too, which the days change. */
    @GET
    @Path("{id}")
    @Of(Calls.Call.class)
    public Response read(@PathParam("id") Id id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        Calls.Call call = calls.call(caller.get(), id);
        return Answers.current(call, call.revision(), ifNoneMatch);
    }

    /** How a call of a programme usually looks, to begin from. */
    @GET
    @Path("patterns/{programme}")
    @Of(Calls.DescribeCall.class)
    public Response pattern(@PathParam("programme") String programme) {
        return Response.ok(calls.pattern(programme).orElseThrow(() -> new ProblemException(SharedProblem.NOT_FOUND)))
                .build();
    }

    /** Begins a draft; for officers. Repeating the request with the same Idempotency-Key answers the same one. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Of(value = Calls.Call.class, status = 201)
    public Response create(Calls.DescribeCall description, @HeaderParam("Idempotency-Key") @Nullable String key) {
        return created(key, description, () -> calls.create(caller.get(), description));
    }

    /** Replaces what a call says; for officers. Once published its groups stand, and other criteria are a new version. */
    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Of(Calls.Call.class)
    public Response change(
            @PathParam("id") Id id, @HeaderParam("If-Match") @Nullable String ifMatch, Calls.DescribeCall description) {
        return changed(calls.change(caller.get(), id, revision(id, ifMatch), description));
    }

    /** Shows a call to everybody; for officers. */
    @POST
    @Path("{id}/publish")
    @Of(Calls.Call.class)
    public Response publish(@PathParam("id") Id id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return changed(calls.publish(caller.get(), id, revision(id, ifMatch)));
    }

    /**
     * Begins a draft like this call, its dates moved by whole years; for officers. Repeating the request with the same
     * Idempotency-Key answers the same one.
     */
    @POST
    @Path("{id}/copy")
    @Consumes(MediaType.APPLICATION_JSON)
    @Of(value = Calls.Call.class, status = 201)
    public Response copy(
            @PathParam("id") Id id, Calls.Copy copy, @HeaderParam("Idempotency-Key") @Nullable String key) {
        return created(key, copy, () -> calls.copy(caller.get(), id, copy));
    }

    /** Takes no more ballots; for officers, who see the results from then on. */
    @POST
    @Path("{id}/close-ballots")
    @Of(Calls.Call.class)
    public Response closeBallots(@PathParam("id") Id id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return changed(calls.closeBallots(caller.get(), id, revision(id, ifMatch)));
    }

    private long revision(Id id, @Nullable String ifMatch) {
        return EntityTags.revision(ifMatch, () -> calls.call(caller.get(), id).revision());
    }

    private Response created(@Nullable String key, Object body, Supplier<Calls.Call> create) {
        Calls.Call call =
                once.create(key, body, new Once.Made<>(create, Calls.Call::id, id -> calls.call(caller.get(), id)));
        return Answers.created("/api/calls/" + call.id(), call, call.revision());
    }

    private static Response changed(Calls.Call call) {
        return Answers.changed(call, call.revision());
    }
}
