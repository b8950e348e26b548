package org.wellspring.web.discovery.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.wellspring.api.discovery.Overview;
import org.wellspring.web.shared.api.Of;

/** What there is, for programs. */
@Path("api/browse")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class OverviewApi {

    @Inject
    private Overview overview;

    /** How many public resources there are by subject and stage; a stage of "" counts all stages. */
    @GET
    @Path("subjects")
    @Of(Overview.Subjects.class)
    public Response subjects() {
        return Response.ok(overview.subjects()).build();
    }

    /** Textbooks that resources go with: edition, volume, unit. */
    @GET
    @Path("textbooks")
    @Of(Overview.Textbooks.class)
    public Response textbooks() {
        return Response.ok(overview.textbooks()).build();
    }

    /** How many public resources schools, districts and programmes have. */
    @GET
    @Path("places")
    @Of(Overview.Places.class)
    public Response places() {
        return Response.ok(overview.places()).build();
    }
}
