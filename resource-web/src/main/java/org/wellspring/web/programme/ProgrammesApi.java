package org.wellspring.web.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.wellspring.api.programme.Programmes;
import org.wellspring.web.shared.api.Of;
import org.wellspring.web.shared.http.CurrentCaller;

/** The honours that the city gives. */
@Path("api/programmes")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ProgrammesApi {

    @Inject
    private Programmes programmes;

    @Inject
    private CurrentCaller caller;

    /** All programmes, in the order in which they were set up. */
    @GET
    @Of(value = Programmes.Programme.class, list = true)
    public Response programmes() {
        return Response.ok(programmes.all()).build();
    }

    /** Sets a programme up, or changes the one with its code; for officers. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Of(Programmes.Programme.class)
    public Response describe(Programmes.DescribeProgramme description) {
        return Response.ok(programmes.describe(caller.get(), description)).build();
    }
}
