package org.wellspring.web.programme.decision;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.wellspring.api.programme.Decisions;
import org.wellspring.api.programme.Decisions.Raise;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.web.shared.http.CurrentCaller;
import org.wellspring.web.shared.page.Again;
import org.wellspring.web.shared.page.Form;
import org.wellspring.web.shared.page.Page;
import org.wellspring.web.shared.page.Redirects;

/** What is laid before the public, and where it objects. */
@Path("proposals")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ProposalPages {

    @Inject
    private Decisions decisions;

    @Inject
    private CurrentCaller caller;

    @GET
    public Page list() {
        return Page.of("programme/decision/proposals.jte").with("proposals", decisions.proposals());
    }

    @GET
    @Path("{id: [0-9A-Za-z]{13}}")
    public Page show(@PathParam("id") String id) {
        return page(id, Form.EMPTY);
    }

    @POST
    @Path("{id: [0-9A-Za-z]{13}}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response object(@PathParam("id") String id, MultivaluedMap<String, String> fields) {
        Form typed = Form.typed(fields);
        try {
            decisions.object(
                    caller.get(),
                    Id.parse(id),
                    new Raise(typed.value("name"), typed.value("contact"), typed.value("words")));
            return Redirects.to("/proposals/" + id, "programme.decision.objected");
        } catch (ProblemException problem) {
            ProblemException refused = Again.mendable(problem);
            return Again.show(page(id, typed.refused(refused)), refused);
        }
    }

    private Page page(String id, Form form) {
        return Page.of("programme/decision/proposal.jte")
                .with("proposal", decisions.proposal(Id.parse(id)))
                .with("form", form);
    }
}
