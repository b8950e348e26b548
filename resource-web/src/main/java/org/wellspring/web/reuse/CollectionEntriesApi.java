package org.wellspring.web.reuse;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.wellspring.api.reuse.Collections;
import org.wellspring.api.shared.Id;
import org.wellspring.web.shared.api.Answers;
import org.wellspring.web.shared.api.Of;
import org.wellspring.web.shared.http.CurrentCaller;

/** The resources in a collection, in their order. */
@Path("api/collections/{id}/entries")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class CollectionEntriesApi {

    @Inject
    private Collections collections;

    @Inject
    private CurrentCaller caller;

    /** Puts a published resource at the end; one that is there already stays where it is. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Of(Collections.CollectionDetails.class)
    public Response add(@PathParam("id") Id id, NewEntry entry) {
        return changed(collections.add(caller.get(), id, entry.resource(), entry.note()));
    }

    /** Takes a resource out of the collection. */
    @DELETE
    @Path("{resource}")
    @Of(Collections.CollectionDetails.class)
    public Response remove(@PathParam("id") Id id, @PathParam("resource") Id resource) {
        return changed(collections.remove(caller.get(), id, resource));
    }

    /** Changes the note of an entry. */
    @PUT
    @Path("{resource}/note")
    @Consumes(MediaType.APPLICATION_JSON)
    @Of(Collections.CollectionDetails.class)
    public Response annotate(@PathParam("id") Id id, @PathParam("resource") Id resource, Note note) {
        return changed(collections.annotate(caller.get(), id, resource, note.note()));
    }

    /** Moves an entry; a position behind the end is the end. */
    @PUT
    @Path("{resource}/position")
    @Consumes(MediaType.APPLICATION_JSON)
    @Of(Collections.CollectionDetails.class)
    public Response move(@PathParam("id") Id id, @PathParam("resource") Id resource, Position place) {
        return changed(collections.move(caller.get(), id, resource, place.position()));
    }

    private static Response changed(Collections.CollectionDetails details) {
        return Answers.changed(details, details.revision());
    }

    public record NewEntry(Id resource, String note) {}

    public record Note(String note) {}

    /** @param position from 0 */
    public record Position(int position) {}
}
