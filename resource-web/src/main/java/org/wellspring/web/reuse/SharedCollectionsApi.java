package org.wellspring.web.reuse;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.reuse.Collections;
import org.wellspring.web.shared.api.Answers;
import org.wellspring.web.shared.api.Of;

/** Collections that somebody shared by a link. */
@Path("api/shared-collections")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class SharedCollectionsApi {

    @Inject
    private Collections collections;

    /** The collection behind a link, for anybody who has it. */
    @GET
    @Path("{link}")
    @Of(Collections.CollectionDetails.class)
    public Response read(@PathParam("link") String link, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        Collections.CollectionDetails found = collections.readShared(link);
        return Answers.current(found, found.revision(), ifNoneMatch);
    }
}
