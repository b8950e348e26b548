package org.wellspring.web.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.programme.Targets;
import org.wellspring.web.shared.api.Of;
import org.wellspring.web.shared.api.Parameters;

/** The city's promises and how far each has come. */
@Path("api/targets")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class TargetsApi {

    @Inject
    private Targets targets;

    /** All promises, each with what the register says on a day; {@code on} is today unless given. */
    @GET
    @Of(value = Targets.Progress.class, list = true)
    public Response targets(@QueryParam("on") @Nullable String on) {
        return Response.ok(targets.progress(Parameters.day(on, "on"))).build();
    }
}
