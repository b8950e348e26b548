package org.wellspring.web.catalogue.reading;

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
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.AccountProblem;
import org.wellspring.api.account.Caller;
import org.wellspring.api.catalogue.Catalogue;
import org.wellspring.api.catalogue.Catalogue.PermittedActions;
import org.wellspring.api.catalogue.Catalogue.WithdrawResource;
import org.wellspring.api.catalogue.CatalogueProblem;
import org.wellspring.api.catalogue.ResourceDetails;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.web.shared.http.CurrentCaller;
import org.wellspring.web.shared.page.Again;
import org.wellspring.web.shared.page.Form;
import org.wellspring.web.shared.page.Page;
import org.wellspring.web.shared.page.Redirects;

/** What an owner or a curator does with a resource from its page. */
@Path("resources/{id}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class KeeperPages {

    @Inject
    private Catalogue catalogue;

    @Inject
    private CurrentCaller current;

    @POST
    @Path("versions")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response startVersion(@PathParam("id") String id) {
        ResourceDetails started = catalogue.startVersion(current.get(), Id.parse(id));
        return Redirects.to("/deposit/" + started.id());
    }

    @POST
    @Path("recall")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response recall(@PathParam("id") String id, @FormParam("revision") @DefaultValue("-1") long revision) {
        Id resource = Id.parse(id);
        catalogue.recall(current.get(), resource, revision);
        return Redirects.to("/deposit/" + resource, "catalogue.said.recalled");
    }

    @POST
    @Path("draft-deletion")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response deleteDraft(@PathParam("id") String id, @FormParam("revision") @DefaultValue("-1") long revision) {
        catalogue.deleteDraft(current.get(), Id.parse(id), revision);
        return Redirects.to("/deposits", "catalogue.said.draft-deleted");
    }

    @GET
    @Path("withdrawal")
    public Page askWithdrawal(@PathParam("id") String id) {
        return withdrawal(Id.parse(id), Form.EMPTY);
    }

    @POST
    @Path("withdrawal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response withdraw(
            @PathParam("id") String id,
            @FormParam("revision") @DefaultValue("-1") long revision,
            MultivaluedMap<String, String> fields) {
        Id resource = Id.parse(id);
        Form form = Form.typed(fields);
        try {
            var command = new WithdrawResource(
                    resource,
                    revision,
                    form.value("reason"),
                    form.value("note"),
                    replacement(form.value("replacement")));
            catalogue.withdraw(current.get(), command);
        } catch (ProblemException problem) {
            ProblemException refused = Again.mendable(problem);
            boolean instead = refused.problem() == CatalogueProblem.REPLACEMENT_UNUSABLE;
            Form again = instead ? form.refused(refused, "replacement") : form.refused(refused);
            return Again.show(withdrawal(resource, again), refused);
        }
        return Redirects.to("/resources/" + resource, "catalogue.said.withdrawn");
    }

    private Page withdrawal(Id resource, Form form) {
        Caller caller = current.get();
        ResourceDetails details = catalogue.read(caller, resource);
        PermittedActions permitted = catalogue.permitted(caller, resource);
        if (!permitted.withdraw() && !permitted.withdrawInEmergency()) {
            throw new ProblemException(
                    caller.signedIn() ? AccountProblem.NOT_PERMITTED : AccountProblem.SIGN_IN_REQUIRED);
        }
        return Page.of("catalogue/withdrawal.jte")
                .with("details", details)
                .with("permitted", permitted)
                .with("form", form);
    }

    /** An identifier, or the address of a resource's page. */
    private static @Nullable Id replacement(String typed) {
        String last = typed.strip().replaceAll("[/?#]+$", "").replaceFirst(".*/", "");
        if (last.isEmpty()) {
            return null;
        }
        try {
            return Id.parse(last);
        } catch (ProblemException unreadable) {
            throw new ProblemException(CatalogueProblem.REPLACEMENT_UNUSABLE);
        }
    }
}
