package org.wellspring.web.reuse;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.wellspring.api.reuse.Collections;
import org.wellspring.web.shared.page.Page;

/** A collection that somebody shared, for everybody who was given its link. */
@Path("c/{link}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class SharedCollectionPages {

    @Inject
    private Collections collections;

    @GET
    public Page collection(@PathParam("link") String link) {
        return Page.of("reuse/shared.jte").with("collection", collections.readShared(link));
    }
}
