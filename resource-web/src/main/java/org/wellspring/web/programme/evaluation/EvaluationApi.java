package org.wellspring.web.programme.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.wellspring.api.programme.Evaluations;
import org.wellspring.api.shared.Id;
import org.wellspring.web.shared.api.Of;
import org.wellspring.web.shared.http.CurrentCaller;

/** The evaluation of one application; for officers who do not work at the school. */
@Path("api/applications/{id}/evaluation")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class EvaluationApi {

    @Inject
    private Evaluations evaluations;

    @Inject
    private CurrentCaller caller;

    /** Counts; figures once the ballots are closed. */
    @GET
    @Of(Evaluations.Result.class)
    public Response result(@PathParam("id") Id id) {
        return Response.ok(evaluations.result(caller.get(), id)).build();
    }

    /** Who was asked for a ballot. */
    @GET
    @Path("evaluators")
    @Of(value = Evaluations.Assigned.class, list = true)
    public Response assigned(@PathParam("id") Id id) {
        return Response.ok(evaluations.assigned(caller.get(), id)).build();
    }

    /** Who may be asked, by part of a name or e-mail address: the least loaded first, with their conflicts of interest. */
    @GET
    @Path("candidates")
    @Of(value = Evaluations.Candidate.class, list = true)
    public Response candidates(@PathParam("id") Id id, @QueryParam("q") @DefaultValue("") String text) {
        return Response.ok(evaluations.candidates(caller.get(), id, text)).build();
    }

    /** Asks a person for a ballot; refused with the path where there is a conflict of interest. */
    @POST
    @Path("evaluators")
    @Consumes(MediaType.APPLICATION_JSON)
    @Of(value = Evaluations.Assigned.class, status = 201)
    public Response assign(@PathParam("id") Id id, Evaluations.Assign assign) {
        return Response.status(Response.Status.CREATED)
                .entity(evaluations.assign(caller.get(), id, assign))
                .build();
    }

    /** Makes links that work once, whose secrets are shown this once. */
    @POST
    @Path("passes")
    @Consumes(MediaType.APPLICATION_JSON)
    @Of(value = Evaluations.Passes.class, status = 201)
    public Response issue(@PathParam("id") Id id, Evaluations.Issue issue) {
        return Response.status(Response.Status.CREATED)
                .entity(evaluations.issue(caller.get(), id, issue))
                .build();
    }
}
