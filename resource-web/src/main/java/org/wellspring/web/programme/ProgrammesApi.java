package org.wellspring.web.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.programme.Programmes;
import org.wellspring.api.programme.Targets;
import org.wellspring.web.shared.api.Of;
import org.wellspring.web.shared.api.Parameters;
import org.wellspring.web.shared.http.CurrentCaller;

/** The city's programmes and its promises. */
@Path("api")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ProgrammesApi {

    @Inject
    private Programmes programmes;

    @Inject
    private Targets targets;

    @Inject
    private CurrentCaller caller;

    /** All programmes, in the order in which they were set up. */
    @GET
    @Path("programmes")
    @Of(value = Programmes.Programme.class, list = true)
    public Response programmes() {
        return Response.ok(programmes.all()).build();
    }

    /** Sets a programme up, or changes the one with its code; for officers. */
    @POST
    @Path("programmes")
    @Consumes(MediaType.APPLICATION_JSON)
    @Of(Programmes.Programme.class)
    public Response describe(Programmes.DescribeProgramme description) {
        return Response.ok(programmes.describe(caller.get(), description)).build();
    }

    /** All promises, each with what the register says on a day; {@code on} is today unless given. */
    @GET
    @Path("targets")
    @Of(value = Targets.Progress.class, list = true)
    public Response targets(@QueryParam("on") @Nullable String on) {
        return Response.ok(targets.progress(Parameters.day(on, "on"))).build();
    }
}
