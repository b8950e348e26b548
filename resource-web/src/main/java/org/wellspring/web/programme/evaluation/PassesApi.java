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
import org.wellspring.web.shared.api.Of;

/** Ballots by a link that works once, for whoever has it. */
@Path("api/ballot-passes")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class PassesApi {

    @Inject
    private Evaluations evaluations;

    /** What lies before the voter. */
    @GET
    @Path("{pass}")
    @Of(Evaluations.Paper.class)
    public Response paper(@PathParam("pass") String pass) {
        return Response.ok(evaluations.paper(pass)).build();
    }

    /** Casts the ballot; the link works no more. */
    @POST
    @Path("{pass}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Of(value = Void.class, status = 204)
    public Response vote(@PathParam("pass") String pass, Evaluations.Vote vote) {
        evaluations.vote(pass, vote);
        return Response.noContent().build();
    }
}
