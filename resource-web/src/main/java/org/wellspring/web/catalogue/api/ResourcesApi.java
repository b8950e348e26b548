package org.wellspring.web.catalogue.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.catalogue.Catalogue;
import org.wellspring.api.catalogue.CreateResource;
import org.wellspring.api.catalogue.ResourceDetails;
import org.wellspring.api.catalogue.ResourceMetadata;
import org.wellspring.api.catalogue.ResourceSummary;
import org.wellspring.web.shared.api.Answers;
import org.wellspring.web.shared.api.Of;
import org.wellspring.web.shared.api.Parameters;
import org.wellspring.web.shared.http.CurrentCaller;

/** The catalogue as a list, and the way into it. */
@Path("api/resources")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ResourcesApi {

    @Inject
    private Catalogue catalogue;

    @Inject
    private CurrentCaller caller;

    /** Published resources, newest first. */
    @GET
    @Of(value = ResourceSummary.class, slice = true)
    public Response list(@BeanParam BrowseParameters parameters, @Context UriInfo address) {
        return Answers.page(address, catalogue.browse(parameters.query()));
    }

    /** Starts a draft; repeating the request with the same Idempotency-Key answers the same draft. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Of(value = ResourceDetails.class, status = 201)
    public Response create(
            ResourceMetadata metadata,
            @QueryParam("section") @Nullable String section,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        ResourceDetails created = catalogue.create(
                caller.get(), new CreateResource(metadata, Parameters.id(section, "section"), Parameters.key(key)));
        return Answers.created("/api/resources/" + created.id(), created, created.revision());
    }
}
