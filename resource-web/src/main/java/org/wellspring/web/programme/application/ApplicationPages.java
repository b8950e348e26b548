package org.wellspring.web.programme.application;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.Grant;
import org.wellspring.api.account.Role;
import org.wellspring.api.programme.ApplicationCommand;
import org.wellspring.api.programme.Applications;
import org.wellspring.api.programme.Applications.Act;
import org.wellspring.api.programme.Applications.Application;
import org.wellspring.api.programme.Applications.Begin;
import org.wellspring.api.programme.Applications.Query;
import org.wellspring.api.programme.Calls;
import org.wellspring.api.programme.Calls.Call;
import org.wellspring.api.school.Organisations;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.web.shared.http.CurrentCaller;
import org.wellspring.web.shared.page.Again;
import org.wellspring.web.shared.page.Form;
import org.wellspring.web.shared.page.Page;
import org.wellspring.web.shared.page.Redirects;

/** Applications as a school's people write them. */
@Path("applications")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ApplicationPages {

    private static final int PAGE = 50;

    @Inject
    private Applications applications;

    @Inject
    private Calls calls;

    @Inject
    private Organisations organisations;

    @Inject
    private AnswerForm answers;

    @Inject
    private CurrentCaller caller;

    @GET
    public Page list(@QueryParam("cursor") @Nullable String cursor) {
        return Page.of("programme/application/applications.jte")
                .with("slice", applications.list(caller.get(), new Query(null, null, cursor, PAGE)))
                .with("later", cursor != null);
    }

    /** Which of the schools one works for applies. */
    @GET
    @Path("new")
    public Page fresh(@QueryParam("call") @DefaultValue("") String call) {
        return beginning(calls.call(caller.get(), Id.parse(call)), Form.EMPTY);
    }

    @POST
    @Path("new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response begin(MultivaluedMap<String, String> fields) {
        Form typed = Form.typed(fields);
        Call call = calls.call(caller.get(), Id.parse(typed.value("call")));
        try {
            Application begun =
                    applications.begin(caller.get(), new Begin(call.id(), Id.parse(typed.value("organisation"))));
            return Redirects.to("/applications/" + begun.id(), "programme.application.said");
        } catch (ProblemException problem) {
            ProblemException refused = Again.mendable(problem);
            return Again.show(beginning(call, typed.refused(refused)), refused);
        }
    }

    @GET
    @Path("{id: [0-9A-Za-z]{13}}")
    public Page show(@PathParam("id") String id) {
        Application application = applications.application(caller.get(), Id.parse(id));
        return page(application, answers.filled(application.answers()));
    }

    /** Saves, and hands in or withdraws when that button was pressed. */
    @POST
    @Path("{id: [0-9A-Za-z]{13}}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@PathParam("id") String id, MultivaluedMap<String, String> fields) {
        Form typed = Form.typed(fields);
        Id known = Id.parse(id);
        long revision = typed.revision();
        try {
            if (typed.value("then").equals("withdraw")) {
                act(known, revision, ApplicationCommand.WITHDRAW, typed.value("reason"));
            } else {
                Call call = calls.call(
                        caller.get(),
                        applications.application(caller.get(), known).call());
                Application saved = applications.answer(
                        caller.get(), known, revision, answers.read(caller.get(), call.description(), typed));
                if (typed.value("then").equals("submit")) {
                    act(known, saved.revision(), ApplicationCommand.SUBMIT, "");
                }
            }
            return Redirects.to("/applications/" + id, "programme.application.said");
        } catch (ProblemException problem) {
            ProblemException refused = Again.mendable(problem);
            return Again.show(page(applications.application(caller.get(), known), typed.refused(refused)), refused);
        }
    }

    /** What the values as typed would give; nothing is kept. */
    @POST
    @Path("{id: [0-9A-Za-z]{13}}/score")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Page score(@PathParam("id") String id, MultivaluedMap<String, String> fields) {
        Application application = applications.application(caller.get(), Id.parse(id));
        Call call = calls.call(caller.get(), application.call());
        return Page.of("programme/application/score.jte")
                .with(
                        "score",
                        calls.preview(new Calls.Sample(
                                call.description().criteria(),
                                application.stage(),
                                AnswerForm.values(call.description(), Form.typed(fields)))));
    }

    private void act(Id id, long revision, ApplicationCommand command, String reason) {
        applications.act(caller.get(), id, revision, new Act(command, reason.strip()));
    }

    private Page page(Application application, Form form) {
        return Page.of("programme/application/application.jte")
                .with("application", application)
                .with("call", calls.call(caller.get(), application.call()))
                .with("history", applications.history(caller.get(), application.id()))
                .with("form", form)
                .with("head", caller.get().is(Role.HEAD, application.organisation()));
    }

    private Page beginning(Call call, Form form) {
        caller.get().requirePerson();
        List<Id> own = caller.get().grants().stream()
                .filter(grant -> grant.role() == Role.HEAD || grant.role() == Role.TEACHER)
                .map(Grant::organisation)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return Page.of("programme/application/begin.jte")
                .with("call", call)
                .with("schools", organisations.named(own))
                .with("form", form);
    }
}
