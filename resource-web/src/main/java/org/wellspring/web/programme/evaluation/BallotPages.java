package org.wellspring.web.programme.evaluation;

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
import org.wellspring.api.programme.Evaluations;
import org.wellspring.api.programme.Evaluations.Paper;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.web.shared.http.CurrentCaller;
import org.wellspring.web.shared.page.Again;
import org.wellspring.web.shared.page.Form;
import org.wellspring.web.shared.page.Page;
import org.wellspring.web.shared.page.Redirects;

/** The ballots that somebody was asked for. */
@Path("ballots")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class BallotPages {

    @Inject
    private Evaluations evaluations;

    @Inject
    private CurrentCaller caller;

    @GET
    public Page mine() {
        return Page.of("programme/evaluation/tasks.jte").with("tasks", evaluations.mine(caller.get()));
    }

    @GET
    @Path("{id: [0-9A-Za-z]{13}}")
    public Page paper(@PathParam("id") String id) {
        return page(id, Form.EMPTY);
    }

    @POST
    @Path("{id: [0-9A-Za-z]{13}}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response vote(@PathParam("id") String id, MultivaluedMap<String, String> fields) {
        Form typed = Form.typed(fields);
        Paper paper = evaluations.paper(caller.get(), Id.parse(id));
        try {
            evaluations.vote(caller.get(), Id.parse(id), VoteForm.read(paper.questions(), typed));
            return Redirects.to("/ballots", "programme.evaluation.said");
        } catch (ProblemException problem) {
            ProblemException refused = Again.mendable(problem);
            return Again.show(page(id, typed.refused(refused)), refused);
        }
    }

    private Page page(String id, Form form) {
        return Page.of("programme/evaluation/paper.jte")
                .with("paper", evaluations.paper(caller.get(), Id.parse(id)))
                .with("address", "/ballots/" + id)
                .with("secret", false)
                .with("form", form);
    }
}
