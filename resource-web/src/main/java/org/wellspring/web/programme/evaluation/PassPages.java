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
import org.wellspring.api.shared.ProblemException;
import org.wellspring.web.shared.page.Again;
import org.wellspring.web.shared.page.Form;
import org.wellspring.web.shared.page.Page;
import org.wellspring.web.shared.page.Redirects;

/** A ballot by a link that works once: one column for a phone, and no account. */
@Path("ballot")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class PassPages {

    @Inject
    private Evaluations evaluations;

    @GET
    @Path("{pass}")
    public Page paper(@PathParam("pass") String pass) {
        return page(pass, Form.EMPTY);
    }

    @POST
    @Path("{pass}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response vote(@PathParam("pass") String pass, MultivaluedMap<String, String> fields) {
        Form typed = Form.typed(fields);
        Paper paper = evaluations.paper(pass);
        try {
            evaluations.vote(pass, VoteForm.read(paper.questions(), typed));
            return Redirects.to("/ballot/" + pass, "programme.evaluation.said");
        } catch (ProblemException problem) {
            ProblemException refused = Again.mendable(problem);
            return Again.show(page(pass, typed.refused(refused)), refused);
        }
    }

    private Page page(String pass, Form form) {
        return Page.of("programme/evaluation/paper.jte")
                .with("paper", evaluations.paper(pass))
                .with("address", "/ballot/" + pass)
                .with("secret", true)
                .with("form", form);
    }
}
