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

/** The evaluation of all applications of a call; for officers. */
@Path("api/calls/{id}/evaluation")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class RankingApi {

    @Inject
    private Evaluations evaluations;

    @Inject
    private CurrentCaller caller;

    /** In the order of their figures, with ties, seats and groups that disagree. */
    @GET
    @Of(Evaluations.Ranking.class)
    public Response ranking(@PathParam("id") Id id) {
        return Response.ok(evaluations.ranking(caller.get(), id)).build();
    }

    /** Spreads people over the applications: the least loaded first, none with a conflict of interest. */
    @POST
    @Path("spread")
    @Consumes(MediaType.APPLICATION_JSON)
    @Of(value = Evaluations.Assigned.class, list = true)
    public Response spread(@PathParam("id") Id id, Evaluations.Spread spread) {
        return Response.ok(evaluations.spread(caller.get(), id, spread)).build();
    }
}
