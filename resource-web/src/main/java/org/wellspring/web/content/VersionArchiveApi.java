package org.wellspring.web.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import org.wellspring.api.account.Caller;
import org.wellspring.api.content.FileContent;
import org.wellspring.api.content.Files;
import org.wellspring.api.shared.Id;
import org.wellspring.web.shared.api.Of;
import org.wellspring.web.shared.api.Parameters;
import org.wellspring.web.shared.http.CurrentCaller;

/** A whole version in one download. */
@Path("api/resources/{id}/versions/{version}/archive")
@ApplicationScoped
public class VersionArchiveApi {

    @Inject
    private Files files;

    @Inject
    private CurrentCaller caller;

    /** All files of the version as a ZIP, written while it is sent. */
    @GET
    @Produces(MediaType.WILDCARD)
    @Of(byte[].class)
    public Response archive(@PathParam("id") Id id, @PathParam("version") String version) {
        int number = Parameters.number(version);
        Caller reader = caller.get();
        // what is missing is told before the first byte is sent
        List<FileContent> contents = files.list(reader, id, number).stream()
                .map(file -> files.open(reader, id, number, file.path()))
                .toList();
        StreamingOutput body = out -> VersionArchive.write(contents, out);
        return Saved.answer(id + "-v" + number + ".zip", "application/zip")
                .entity(body)
                .build();
    }
}
