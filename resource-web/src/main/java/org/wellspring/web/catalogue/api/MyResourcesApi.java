package org.wellspring.web.catalogue.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.wellspring.api.catalogue.Catalogue;
import org.wellspring.api.catalogue.ResourceSummary;
import org.wellspring.web.shared.api.Answers;
import org.wellspring.web.shared.api.Of;
import org.wellspring.web.shared.api.Paging;
import org.wellspring.web.shared.http.CurrentCaller;

/** The caller's own resources. */
@Path("api/me/resources")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class MyResourcesApi {

    @Inject
    private Catalogue catalogue;

    @Inject
    private CurrentCaller caller;

    /** In every state, last changed first. */
    @GET
    @Of(value = ResourceSummary.class, slice = true)
    public Response list(@BeanParam Paging paging, @Context UriInfo address) {
        return Answers.page(address, catalogue.mine(caller.get(), paging.cursor(), paging.limit()));
    }
}
