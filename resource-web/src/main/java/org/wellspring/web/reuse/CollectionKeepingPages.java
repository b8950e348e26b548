package org.wellspring.web.reuse;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.wellspring.api.reuse.Collections;
import org.wellspring.api.reuse.Collections.CollectionDetails;
import org.wellspring.api.reuse.Collections.DescribeCollection;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.web.shared.http.CurrentCaller;
import org.wellspring.web.shared.page.Again;
import org.wellspring.web.shared.page.Form;
import org.wellspring.web.shared.page.Page;
import org.wellspring.web.shared.page.Redirects;

/** One collection of the reader's own: its words, its order, its notes, and whether others may see it. */
@Path("collections/{id}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class CollectionKeepingPages {

    @Inject
    private Collections collections;

    @Inject
    private CurrentCaller current;

    @GET
    public Page collection(@PathParam("id") String id) {
        return page(collections.read(current.get(), Id.parse(id)), Form.EMPTY);
    }

    @POST
    @Path("description")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response describe(
            @PathParam("id") String id,
            @FormParam("revision") @DefaultValue("-1") long revision,
            MultivaluedMap<String, String> fields) {
        Id collection = Id.parse(id);
        Form form = Form.typed(fields);
        try {
            collections.describe(
                    current.get(),
                    new DescribeCollection(collection, revision, form.value("title"), form.value("note")));
        } catch (ProblemException problem) {
            ProblemException refused = Again.mendable(problem);
            return Again.show(page(collections.read(current.get(), collection), form.refused(refused)), refused);
        }
        return Redirects.to("/collections/" + collection, "reuse.said.described");
    }

    @POST
    @Path("sharing")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response share(
            @PathParam("id") String id,
            @FormParam("revision") @DefaultValue("-1") long revision,
            @FormParam("shared") @DefaultValue("no") String shared) {
        Id collection = Id.parse(id);
        if (shared.equals("yes")) {
            collections.share(current.get(), collection, revision);
            return Redirects.to("/collections/" + collection, "reuse.said.shared");
        }
        collections.unshare(current.get(), collection, revision);
        return Redirects.to("/collections/" + collection, "reuse.said.unshared");
    }

    @POST
    @Path("deletion")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response delete(@PathParam("id") String id, @FormParam("revision") @DefaultValue("-1") long revision) {
        collections.delete(current.get(), Id.parse(id), revision);
        return Redirects.to("/collections", "reuse.said.deleted");
    }

    /** Moves, annotates or removes one entry, as the button says that was pressed. */
    @POST
    @Path("entries/{resource}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response changeEntry(
            @PathParam("id") String id,
            @PathParam("resource") String resource,
            @FormParam("position") @DefaultValue("0") int position,
            MultivaluedMap<String, String> fields) {
        Form form = Form.typed(fields);
        Id collection = Id.parse(id);
        Id entry = Id.parse(resource);
        switch (form.value("act")) {
            case "raise" -> collections.move(current.get(), collection, entry, Math.max(0, position - 1));
            case "lower" -> collections.move(current.get(), collection, entry, position + 1);
            case "remove" -> collections.remove(current.get(), collection, entry);
            default -> collections.annotate(current.get(), collection, entry, form.value("note"));
        }
        String place = form.value("act").equals("remove") ? "" : "#e-" + entry;
        return Redirects.to("/collections/" + collection + place);
    }

    private static Page page(CollectionDetails collection, Form form) {
        return Page.of("reuse/collection.jte").with("collection", collection).with("form", form);
    }
}
