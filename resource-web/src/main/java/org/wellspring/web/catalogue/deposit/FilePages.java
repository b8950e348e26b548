package org.wellspring.web.catalogue.deposit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.wellspring.api.content.Files;
import org.wellspring.api.content.StoreFile;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.web.shared.http.CurrentCaller;
import org.wellspring.web.shared.http.SentFile;
import org.wellspring.web.shared.page.Again;
import org.wellspring.web.shared.page.Form;
import org.wellspring.web.shared.page.Page;
import org.wellspring.web.shared.page.Redirects;

/**
 * The files of a draft: seen, renamed, removed. They arrive as raw bodies through the files' own door of the API, sent by
 * the page's script.
 */
@Path("deposit/{id}/files")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class FilePages {

    @Inject
    private Files files;

    @Inject
    private WorkingDrafts drafts;

    @Inject
    private CurrentCaller caller;

    @PathParam("id")
    private String id = "";

    /** The list alone, for the page to put in after an upload. */
    @GET
    public Page list() {
        return Page.of("catalogue/deposit/arrived.jte").with("draft", draft());
    }

    @POST
    @Path("rename")
    public Response rename(
            @FormParam("path") @DefaultValue("") String path, @FormParam("name") @DefaultValue("") String name) {
        return changed(
                () -> {
                    if (!name.strip().equals(path)) {
                        files.rename(caller.get(), resource(), path, name.strip());
                    }
                },
                "catalogue.deposit.said.renamed");
    }

    @POST
    @Path("move")
    public Response move(
            @FormParam("path") @DefaultValue("") String path, @FormParam("position") @DefaultValue("0") int position) {
        return changed(() -> files.move(caller.get(), resource(), path, position), "catalogue.deposit.said.moved");
    }

    /** One file from a form, for browsers without scripts: the gate read what comes before its bytes. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response send(@Context HttpServletRequest request, InputStream bytes) {
        return changed(
                () -> files.store(
                        caller.get(), new StoreFile(resource(), SentFile.name(request), -1, List.of(), false), bytes),
                "catalogue.deposit.said.stored");
    }

    private Response changed(Runnable change, String said) {
        try {
            change.run();
        } catch (ProblemException refused) {
            Draft draft = draft();
            Form form = DraftForm.of(draft.details().metadata()).refused(Again.mendable(refused));
            return Again.show(
                    Page.of("catalogue/deposit/deposit.jte")
                            .with("draft", draft)
                            .with("form", form),
                    refused);
        }
        return Redirects.to(list(resource()), said);
    }

    @POST
    @Path("remove")
    public Response remove(@FormParam("path") @DefaultValue("") String path) {
        files.remove(caller.get(), resource(), path);
        return Redirects.to(list(resource()), "catalogue.deposit.said.removed");
    }

    private Draft draft() {
        caller.get().requirePerson();
        return drafts.find(caller.get(), resource());
    }

    private Id resource() {
        return Id.parse(id);
    }

    private static String list(Id resource) {
        return "/deposit/" + resource + "#files";
    }
}
