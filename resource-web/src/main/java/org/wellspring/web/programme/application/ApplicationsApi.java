package org.wellspring.web.programme.application;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.programme.ApplicationState;
import org.wellspring.api.programme.Applications;
import org.wellspring.api.shared.Id;
import org.wellspring.web.shared.api.Answers;
import org.wellspring.web.shared.api.EntityTags;
import org.wellspring.web.shared.api.Of;
import org.wellspring.web.shared.api.Once;
import org.wellspring.web.shared.api.Paging;
import org.wellspring.web.shared.api.Parameters;
import org.wellspring.web.shared.http.CurrentCaller;

/** What schools apply for. */
@Path("api/applications")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ApplicationsApi {

    @Inject
    private Applications applications;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Once once;

    /** Those the caller may read, the newest first; filtered by call and state. */
    @GET
    @Of(value = Applications.Summary.class, slice = true)
    public Response list(
            @QueryParam("call") @Nullable String call,
            @QueryParam("state") @Nullable String state,
            @BeanParam Paging paging,
            @Context UriInfo address) {
        Applications.Query query = new Applications.Query(
                Parameters.id(call, "call"),
                Parameters.oneOf(ApplicationState.class, state, "state"),
                paging.cursor(),
                paging.limit());
        return Answers.page(address, applications.list(caller.get(), query));
    }

    /**
     * One application, scored by the school's own values, and what it lacks. Its tag tells apart what each caller may try next,
     * and how its evidence stands.
     */
    @GET
    @Path("{id}")
    @Of(Applications.Application.class)
    public Response read(@PathParam("id") Id id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        Applications.Application found = applications.application(caller.get(), id);
        return Answers.current(found, found.revision(), ifNoneMatch);
    }

    /** Begins a draft; for people of the school. Repeating the request with the same Idempotency-Key answers the same one. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Of(value = Applications.Application.class, status = 201)
    public Response begin(Applications.Begin begin, @HeaderParam("Idempotency-Key") @Nullable String key) {
        Applications.Application begun = once.create(
                key,
                begin,
                new Once.Made<>(
                        () -> applications.begin(caller.get(), begin),
                        Applications.Application::id,
                        id -> applications.application(caller.get(), id)));
        return Answers.created("/api/applications/" + begun.id(), begun, begun.revision());
    }

    /** Replaces what was answered; of two who write at once, the second is told. */
    @PUT
    @Path("{id}/answers")
    @Consumes(MediaType.APPLICATION_JSON)
    @Of(Applications.Application.class)
    public Response answer(
            @PathParam("id") Id id, @HeaderParam("If-Match") @Nullable String ifMatch, Applications.Answers answers) {
        return changed(applications.answer(caller.get(), id, revision(id, ifMatch), answers));
    }

    /** Moves it on: the head hands it in or withdraws it, officers check and decide. */
    @POST
    @Path("{id}/acts")
    @Consumes(MediaType.APPLICATION_JSON)
    @Of(Applications.Application.class)
    public Response act(
            @PathParam("id") Id id, @HeaderParam("If-Match") @Nullable String ifMatch, Applications.Act act) {
        return changed(applications.act(caller.get(), id, revision(id, ifMatch), act));
    }

    /** What happened to it, the latest first. */
    @GET
    @Path("{id}/history")
    @Of(value = Applications.Event.class, list = true)
    public Response history(@PathParam("id") Id id) {
        return Response.ok(applications.history(caller.get(), id)).build();
    }

    private long revision(Id id, @Nullable String ifMatch) {
        return EntityTags.revision(
                ifMatch, () -> applications.application(caller.get(), id).revision());
    }

    private static Response changed(Applications.Application application) {
        return Answers.changed(application, application.revision());
    }
}
