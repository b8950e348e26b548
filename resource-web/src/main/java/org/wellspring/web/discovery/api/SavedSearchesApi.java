package org.wellspring.web.discovery.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.discovery.SavedSearches;
import org.wellspring.api.discovery.SavedSearches.SaveSearch;
import org.wellspring.api.discovery.SavedSearches.SavedSearch;
import org.wellspring.api.shared.Id;
import org.wellspring.web.shared.api.Answers;
import org.wellspring.web.shared.api.EntityTags;
import org.wellspring.web.shared.api.Of;
import org.wellspring.web.shared.api.Once;
import org.wellspring.web.shared.http.CurrentCaller;

/** The caller's saved searches. */
@Path("api/searches")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class SavedSearchesApi {

    @Inject
    private SavedSearches searches;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Once once;

    /** Last saved first; at most 50. */
    @GET
    @Of(value = SavedSearch.class, list = true)
    public List<SavedSearch> list() {
        return searches.mine(caller.get());
    }

    /**
     * Keeps a search; with a notice, its owner is told once a day or a week when something new is found by it. Repeating
     * the request with the same Idempotency-Key answers the same one.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Of(value = SavedSearch.class, status = 201)
    public Response save(SaveSearch wanted, @HeaderParam("Idempotency-Key") @Nullable String key) {
        SavedSearch saved = once.create(
                key,
                wanted,
                new Once.Made<>(
                        () -> searches.save(caller.get(), wanted),
                        SavedSearch::id,
                        id -> searches.read(caller.get(), id)));
        return Response.created(URI.create("/api/searches/" + saved.id()))
                .entity(saved)
                .build();
    }

    /** One of them. */
    @GET
    @Path("{id}")
    @Of(SavedSearch.class)
    public Response read(@PathParam("id") Id id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        SavedSearch found = searches.read(caller.get(), id);
        return Answers.current(found, EntityTags.ofContent(found), ifNoneMatch);
    }

    /** Ends it, and its notices. */
    @DELETE
    @Path("{id}")
    @Of(value = Void.class, status = 204)
    public void remove(@PathParam("id") Id id) {
        searches.remove(caller.get(), id);
    }
}
