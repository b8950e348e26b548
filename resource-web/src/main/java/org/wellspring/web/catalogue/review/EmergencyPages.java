package org.wellspring.web.catalogue.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.wellspring.api.catalogue.Catalogue;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.web.shared.http.CurrentCaller;
import org.wellspring.web.shared.page.Again;
import org.wellspring.web.shared.page.Form;
import org.wellspring.web.shared.page.Page;
import org.wellspring.web.shared.page.Redirects;

/** Resources taken out in an emergency, to be looked at by a second curator. */
@Path("review/withdrawals")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class EmergencyPages {

    private static final String HERE = "/review/withdrawals";

    @Inject
    private Catalogue catalogue;

    @Inject
    private CurrentCaller caller;

    @GET
    public Page list() {
        return page(Form.EMPTY);
    }

    @POST
    @Path("{id}/confirm")
    public Response confirm(@PathParam("id") String id, @FormParam("revision") @DefaultValue("0") long revision) {
        try {
            catalogue.confirmWithdrawal(caller.get(), Id.parse(id), revision);
        } catch (ProblemException refused) {
            return again(refused);
        }
        return Redirects.to(HERE, "catalogue.emergency.said.confirmed");
    }

    @POST
    @Path("{id}/reinstate")
    public Response reinstate(@PathParam("id") String id, @FormParam("revision") @DefaultValue("0") long revision) {
        try {
            catalogue.reinstate(caller.get(), Id.parse(id), revision);
        } catch (ProblemException refused) {
            return again(refused);
        }
        return Redirects.to(HERE, "catalogue.emergency.said.reinstated");
    }

    private Response again(ProblemException refused) {
        return Again.show(page(Form.EMPTY.refused(Again.mendable(refused))), refused);
    }

    private Page page(Form form) {
        caller.get().requirePerson();
        return Page.of("catalogue/review/withdrawals.jte")
                .with("withdrawals", catalogue.emergencyWithdrawals(caller.get()))
                .with("form", form);
    }
}
