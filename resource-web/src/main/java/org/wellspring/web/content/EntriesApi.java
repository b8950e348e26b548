package org.wellspring.web.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.wellspring.api.content.Previews;
import org.wellspring.api.content.Previews.ArchiveEntry;
import org.wellspring.api.content.Previews.Place;
import org.wellspring.api.shared.Id;
import org.wellspring.web.shared.api.Of;
import org.wellspring.web.shared.api.Parameters;
import org.wellspring.web.shared.http.CurrentCaller;

/** What is in an archive. */
@Path("api/resources/{id}/versions/{version}/entries")
@ApplicationScoped
public class EntriesApi {

    @Inject
    private Previews previews;

    @Inject
    private CurrentCaller caller;

    /** The files in a ZIP, by path. */
    @GET
    @Path("{path: .+}")
    @Produces(MediaType.APPLICATION_JSON)
    @Of(value = ArchiveEntry.class, list = true)
    public List<ArchiveEntry> list(
            @PathParam("id") Id id, @PathParam("version") String version, @PathParam("path") String path) {
        return previews.entries(caller.get(), new Place(id, Parameters.number(version), path));
    }
}
