package org.wellspring.web.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.wellspring.api.content.Readings;
import org.wellspring.api.shared.Id;
import org.wellspring.web.shared.api.Of;
import org.wellspring.web.shared.api.Parameters;
import org.wellspring.web.shared.http.CurrentCaller;

/** Small pictures of files. */
@Path("api/resources/{id}/versions/{version}/picture")
@ApplicationScoped
public class PictureApi {

    @Inject
    private Readings readings;

    @Inject
    private CurrentCaller caller;

    /** A JPEG of the first page, at most 480 pixels wide and high; 404 while there is none. */
    @GET
    @Path("{path: .+}")
    @Produces("image/jpeg")
    @Of(byte[].class)
    public Response read(@PathParam("id") Id id, @PathParam("version") String version, @PathParam("path") String path) {
        return Response.ok(readings.picture(caller.get(), id, Parameters.number(version), path))
                .header("Content-Security-Policy", Download.SANDBOX)
                .header("Cache-Control", "private, no-cache")
                .build();
    }
}
