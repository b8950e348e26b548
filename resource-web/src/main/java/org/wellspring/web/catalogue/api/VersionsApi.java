package org.wellspring.web.catalogue.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.catalogue.Catalogue;
import org.wellspring.api.catalogue.ResourceDetails;
import org.wellspring.api.shared.Id;
import org.wellspring.web.shared.api.Answers;
import org.wellspring.web.shared.api.Of;
import org.wellspring.web.shared.api.Parameters;
import org.wellspring.web.shared.http.CurrentCaller;

/** The versions of one resource. */
@Path("api/resources/{id}/versions")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class VersionsApi {

    @Inject
    private Catalogue catalogue;

    @Inject
    private CurrentCaller caller;

    /** Newest first; working ones only for those who may read them. */
    @GET
    @Of(value = Catalogue.VersionSummary.class, list = true)
    public List<Catalogue.VersionSummary> list(@PathParam("id") Id id) {
        return catalogue.versions(caller.get(), id);
    }

    /** Starts a new version beside the published one, with its metadata and files. */
    @POST
    @Of(value = ResourceDetails.class, status = 201)
    public Response start(@PathParam("id") Id id) {
        ResourceDetails started = catalogue.startVersion(caller.get(), id);
        return Answers.created("/api/resources/" + id + "/versions/" + started.version(), started, started.revision());
    }

    /** One version as its reader may see it. */
    @GET
    @Path("{version}")
    @Of(ResourceDetails.class)
    public Response read(
            @PathParam("id") Id id,
            @PathParam("version") String version,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        ResourceDetails details = catalogue.readVersion(caller.get(), id, Parameters.number(version));
        return Answers.current(details, details.revision(), ifNoneMatch);
    }
}
