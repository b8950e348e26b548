package org.wellspring.web.programme.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.wellspring.api.programme.Calls;
import org.wellspring.api.programme.Criteria;
import org.wellspring.web.shared.api.Of;

/** Trying the rules of a call before it is kept. */
@Path("api/sample-scores")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class SampleScoresApi {

    @Inject
    private Calls calls;

    /** What rules make of sample values; nothing is kept. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Of(Criteria.Score.class)
    public Response score(Calls.Sample sample) {
        return Response.ok(calls.preview(sample)).build();
    }
}
