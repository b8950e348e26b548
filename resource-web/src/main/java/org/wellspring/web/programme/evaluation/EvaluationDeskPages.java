package org.wellspring.web.programme.evaluation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.programme.Applications;
import org.wellspring.api.programme.Applications.Application;
import org.wellspring.api.programme.Calls;
import org.wellspring.api.programme.Decisions;
import org.wellspring.api.programme.Evaluations;
import org.wellspring.api.programme.Evaluations.Assign;
import org.wellspring.api.programme.Evaluations.Issue;
import org.wellspring.api.shared.Finding;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.web.shared.http.CurrentCaller;
import org.wellspring.web.shared.page.Again;
import org.wellspring.web.shared.page.Form;
import org.wellspring.web.shared.page.Page;
import org.wellspring.web.shared.page.Redirects;

/** One application's evaluation and objections, as officers steer them. */
@Path("administration/applications/{id: [0-9A-Za-z]{13}}/evaluation")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class EvaluationDeskPages {

    @Inject
    private Applications applications;

    @Inject
    private Calls calls;

    @Inject
    private Evaluations evaluations;

    @Inject
    private Decisions decisions;

    @Inject
    private CurrentCaller caller;

    @GET
    public Page show(@PathParam("id") String id, @QueryParam("q") @Nullable String query) {
        return page(id, query, Form.EMPTY);
    }

    /** Asks a person, makes links, or answers an objection: what the pressed button says. Links are shown in this answer alone. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response act(@PathParam("id") String id, MultivaluedMap<String, String> fields) {
        Form typed = Form.typed(fields);
        Id application = Id.parse(id);
        String group = typed.value("group");
        try {
            switch (typed.value("then")) {
                case "issue" -> {
                    List<String> links = evaluations
                            .issue(caller.get(), application, new Issue(group, number(typed.value("count"))))
                            .secrets();
                    return Response.ok(page(id, null, Form.EMPTY).with("links", links))
                            .build();
                }
                case "answer" ->
                    decisions.answer(caller.get(), Id.parse(typed.value("objection")), typed.value("answer"));
                default -> evaluations.assign(caller.get(), application, new Assign(group, person(typed)));
            }
            return Redirects.to("/administration/applications/" + id + "/evaluation", "programme.application.said");
        } catch (ProblemException problem) {
            ProblemException refused = Again.mendable(problem);
            return Again.show(page(id, fields.getFirst("q"), typed.refused(refused)), refused);
        }
    }

    private static Id person(Form typed) {
        String chosen = typed.value("person");
        if (chosen.isEmpty()) {
            throw new ProblemException(SharedProblem.INVALID, List.of(Finding.at("/person", SharedProblem.REQUIRED)));
        }
        return Id.parse(chosen);
    }

    private static int number(String typed) {
        return typed.matches("[0-9]{1,4}") ? Integer.parseInt(typed) : 0;
    }

    /** @param query whom to look for; null for nobody */
    private Page page(String id, @Nullable String query, Form form) {
        Application application = applications.application(caller.get(), Id.parse(id));
        return Page.of("programme/evaluation/desk.jte")
                .with("application", application)
                .with("call", calls.call(caller.get(), application.call()))
                .with("result", evaluations.result(caller.get(), application.id()))
                .with("assigned", evaluations.assigned(caller.get(), application.id()))
                .with("query", query)
                .with(
                        "candidates",
                        query == null ? List.of() : evaluations.candidates(caller.get(), application.id(), query))
                .with("objections", decisions.objections(caller.get(), application.id()))
                .with("form", form);
    }
}
