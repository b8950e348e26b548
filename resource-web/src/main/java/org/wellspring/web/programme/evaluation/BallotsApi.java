package org.wellspring.web.programme.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.wellspring.api.programme.Evaluations;
import org.wellspring.api.shared.Id;
import org.wellspring.web.shared.api.Of;
import org.wellspring.web.shared.http.CurrentCaller;

/** The ballots that the caller was asked for. */
@Path("api/ballots")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class BallotsApi {

    @Inject
    private Evaluations evaluations;

    @Inject
    private CurrentCaller caller;

    /** The newest first. */
    @GET
    @Of(value = Evaluations.Task.class, list = true)
    public Response mine() {
        return Response.ok(evaluations.mine(caller.get())).build();
    }

    /** What lies before the voter. */
    @GET
    @Path("{id}")
    @Of(Evaluations.Paper.class)
    public Response paper(@PathParam("id") Id id) {
        return Response.ok(evaluations.paper(caller.get(), id)).build();
    }

    /** Casts the ballot, once. */
    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Of(value = Void.class, status = 204)
    public Response vote(@PathParam("id") Id id, Evaluations.Vote vote) {
        evaluations.vote(caller.get(), id, vote);
        return Response.noContent().build();
    }
}
