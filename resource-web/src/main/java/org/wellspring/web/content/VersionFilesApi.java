package org.wellspring.web.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.wellspring.api.content.FileDetails;
import org.wellspring.api.content.Files;
import org.wellspring.api.shared.Id;
import org.wellspring.web.shared.api.Of;
import org.wellspring.web.shared.api.Parameters;
import org.wellspring.web.shared.http.CurrentCaller;

/** The files of one version. */
@Path("api/resources/{id}/versions/{version}/files")
@ApplicationScoped
public class VersionFilesApi {

    @Inject
    private Files files;

    @Inject
    private CurrentCaller caller;

    /** In their order. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Of(value = FileDetails.class, list = true)
    public List<FileDetails> list(@PathParam("id") Id id, @PathParam("version") String version) {
        return files.list(caller.get(), id, Parameters.number(version));
    }

    /** The bytes, whole or in part. */
    @GET
    @Path("{path: .+}")
    @Produces(MediaType.WILDCARD)
    @Of(
            value = byte[].class,
            headers = {"Range", "If-Range", "If-Match", "If-None-Match"})
    public Response read(
            @PathParam("id") Id id,
            @PathParam("version") String version,
            @PathParam("path") String path,
            @Context HttpHeaders asked) {
        return Download.of(files.open(caller.get(), id, Parameters.number(version), path), asked);
    }
}
