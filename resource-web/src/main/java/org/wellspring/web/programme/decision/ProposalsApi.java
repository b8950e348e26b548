package org.wellspring.web.programme.decision;

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
import org.wellspring.api.programme.Decisions;
import org.wellspring.api.shared.Id;
import org.wellspring.web.shared.api.Of;
import org.wellspring.web.shared.http.CurrentCaller;

/** What is laid before the public before anything is named. */
@Path("api/proposals")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ProposalsApi {

    @Inject
    private Decisions decisions;

    @Inject
    private CurrentCaller caller;

    /** Everything in its publicity period. */
    @GET
    @Of(value = Decisions.Proposal.class, list = true)
    public Response proposals() {
        return Response.ok(decisions.proposals()).build();
    }

    /** One of them, by the application's identifier. */
    @GET
    @Path("{id}")
    @Of(Decisions.Proposal.class)
    public Response proposal(@PathParam("id") Id id) {
        return Response.ok(decisions.proposal(id)).build();
    }

    /** Objects; anybody may. */
    @POST
    @Path("{id}/objections")
    @Consumes(MediaType.APPLICATION_JSON)
    @Of(value = Decisions.Objection.class, status = 201)
    public Response object(@PathParam("id") Id id, Decisions.Raise raise) {
        return Response.status(Response.Status.CREATED)
                .entity(decisions.object(caller.get(), id, raise))
                .build();
    }

    /** The objections to an application, the oldest first; for officers. */
    @GET
    @Path("{id}/objections")
    @Of(value = Decisions.Objection.class, list = true)
    public Response objections(@PathParam("id") Id id) {
        return Response.ok(decisions.objections(caller.get(), id)).build();
    }

    /** Answers an objection; for officers who do not work at the school. */
    @POST
    @Path("{id}/objections/{objection}/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @Of(Decisions.Objection.class)
    public Response answer(@PathParam("id") Id id, @PathParam("objection") Id objection, Answering answering) {
        return Response.ok(decisions.answer(caller.get(), objection, answering.answer()))
                .build();
    }

    /** @param answer 1 to 5000 characters */
    public record Answering(String answer) {}
}
