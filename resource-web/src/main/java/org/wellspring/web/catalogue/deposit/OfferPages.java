package org.wellspring.web.catalogue.deposit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.wellspring.api.catalogue.Catalogue;
import org.wellspring.api.catalogue.Catalogue.ResourceField;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.web.shared.http.CurrentCaller;
import org.wellspring.web.shared.page.Again;
import org.wellspring.web.shared.page.Page;
import org.wellspring.web.shared.page.Redirects;

/** Takes over what a file says about itself, one field at a time, because somebody asked for it. */
@Path("deposit/{id}/offers")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class OfferPages {

    @Inject
    private Catalogue catalogue;

    @Inject
    private WorkingDrafts drafts;

    @Inject
    private CurrentCaller caller;

    @PathParam("id")
    private String id = "";

    /** What is gone meanwhile, or taken over already, changes nothing. */
    @POST
    public Response take(
            @FormParam("path") @DefaultValue("") String path, @FormParam("field") @DefaultValue("") String field) {
        caller.get().requirePerson();
        Id resource = Id.parse(id);
        Draft draft = drafts.find(caller.get(), resource);
        try {
            draft.offers(path).stream()
                    .filter(offer -> offer.field().equals(field))
                    .findFirst()
                    .ifPresent(offer ->
                            catalogue.saveField(caller.get(), new ResourceField(resource, field, offer.values())));
        } catch (ProblemException refused) {
            return Again.show(
                    Page.of("catalogue/deposit/deposit.jte")
                            .with("draft", draft)
                            .with(
                                    "form",
                                    DraftForm.of(draft.details().metadata()).refused(Again.mendable(refused))),
                    refused);
        }
        return Redirects.to(draft.path() + "#files", "catalogue.deposit.said.taken");
    }
}
