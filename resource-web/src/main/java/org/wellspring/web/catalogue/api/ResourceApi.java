package org.wellspring.web.catalogue.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.catalogue.Catalogue;
import org.wellspring.api.catalogue.CatalogueProblem;
import org.wellspring.api.catalogue.ResourceDetails;
import org.wellspring.api.catalogue.ResourceMetadata;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.web.shared.api.Answers;
import org.wellspring.web.shared.api.EntityTags;
import org.wellspring.web.shared.api.Of;
import org.wellspring.web.shared.http.CurrentCaller;
import org.wellspring.web.shared.problem.WithdrawnException;

/** One resource. */
@Path("api/resources/{id}")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ResourceApi {

    @Inject
    private Catalogue catalogue;

    @Inject
    private CurrentCaller caller;

    /** The published version, else the working one for those who may read it; 410 with the tombstone once withdrawn. */
    @GET
    @Of(ResourceDetails.class)
    public Response read(@PathParam("id") Id id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        ResourceDetails details = details(id);
        return Answers.current(details, details.revision(), ifNoneMatch);
    }

    /** Replaces the metadata of the working version; starts one when there is none. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Of(ResourceDetails.class)
    public Response replace(
            @PathParam("id") Id id, @HeaderParam("If-Match") @Nullable String ifMatch, ResourceMetadata metadata) {
        long revision = EntityTags.revision(ifMatch, () -> details(id).revision());
        ResourceDetails replaced = catalogue.replace(caller.get(), id, revision, metadata);
        return Answers.changed(replaced, replaced.revision());
    }

    /** Deletes the working version, and the resource itself when it was never published. */
    @DELETE
    @Of(value = Void.class, status = 204)
    public void delete(@PathParam("id") Id id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        catalogue.deleteDraft(
                caller.get(), id, EntityTags.revision(ifMatch, () -> details(id).revision()));
    }

    /** Public resources related to this one, in both directions. */
    @GET
    @Path("related")
    @Of(value = Catalogue.RelatedResource.class, list = true)
    public List<Catalogue.RelatedResource> related(@PathParam("id") Id id) {
        details(id);
        return catalogue.related(id);
    }

    private ResourceDetails details(Id id) {
        try {
            return catalogue.read(caller.get(), id);
        } catch (ProblemException refused) {
            if (refused.problem() == CatalogueProblem.WITHDRAWN) {
                throw new WithdrawnException(refused, catalogue.tombstone(id));
            }
            throw refused;
        }
    }
}
