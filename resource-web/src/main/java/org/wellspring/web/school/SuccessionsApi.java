package org.wellspring.web.school;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.wellspring.api.school.Successions;
import org.wellspring.web.shared.api.Of;
import org.wellspring.web.shared.http.CurrentCaller;

/** Schools that merge, split or close. */
@Path("api/successions")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class SuccessionsApi {

    @Inject
    private Successions successions;

    @Inject
    private CurrentCaller caller;

    /** Merges, splits or closes organisations; for officers. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Of(value = Void.class, status = 204)
    public Response succeed(Successions.Succession succession) {
        successions.succeed(caller.get(), succession);
        return Response.noContent().build();
    }
}
