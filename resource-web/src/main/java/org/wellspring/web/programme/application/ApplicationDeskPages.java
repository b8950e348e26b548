package org.wellspring.web.programme.application;

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
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.Action;
import org.wellspring.api.account.Guarded;
import org.wellspring.api.account.Policy;
import org.wellspring.api.programme.ApplicationCommand;
import org.wellspring.api.programme.ApplicationState;
import org.wellspring.api.programme.Applications;
import org.wellspring.api.programme.Applications.Act;
import org.wellspring.api.programme.Applications.Application;
import org.wellspring.api.programme.Applications.Query;
import org.wellspring.api.programme.Calls;
import org.wellspring.api.programme.Evaluations;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.web.shared.api.Parameters;
import org.wellspring.web.shared.http.CurrentCaller;
import org.wellspring.web.shared.page.Again;
import org.wellspring.web.shared.page.Form;
import org.wellspring.web.shared.page.Page;
import org.wellspring.web.shared.page.Redirects;

/** Applications as officers check and decide them. */
@Path("administration/applications")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ApplicationDeskPages {

    private static final int PAGE = 50;

    private static final String HERE = "/administration/applications/";

    @Inject
    private Applications applications;

    @Inject
    private Calls calls;

    @Inject
    private Evaluations evaluations;

    @Inject
    private Policy policy;

    @Inject
    private CurrentCaller caller;

    /** All, or those of a call with its ranking. */
    @GET
    public Page list(
            @QueryParam("call") @Nullable String call,
            @QueryParam("state") @Nullable String state,
            @QueryParam("cursor") @Nullable String cursor) {
        requireOfficer();
        Id of = Parameters.id(call, "call");
        Query query = new Query(of, Parameters.oneOf(ApplicationState.class, state, "state"), cursor, PAGE);
        return Page.of("programme/application/desk.jte")
                .with("slice", applications.list(caller.get(), query))
                .with("query", query)
                .with("call", of == null ? null : calls.call(caller.get(), of))
                .with("ranking", of == null ? null : evaluations.ranking(caller.get(), of));
    }

    @GET
    @Path("{id: [0-9A-Za-z]{13}}")
    public Page show(@PathParam("id") String id) {
        return page(applications.application(caller.get(), Id.parse(id)), Form.EMPTY);
    }

    /** Moves the application on. */
    @POST
    @Path("{id: [0-9A-Za-z]{13}}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response act(@PathParam("id") String id, MultivaluedMap<String, String> fields) {
        Form typed = Form.typed(fields);
        Application application = applications.application(caller.get(), Id.parse(id));
        long revision = typed.revision();
        return done(
                application,
                typed,
                () -> applications.act(
                        caller.get(),
                        application.id(),
                        revision,
                        new Act(command(typed), typed.value("reason").strip())));
    }

    private Response done(Application application, Form typed, Runnable act) {
        try {
            act.run();
            return Redirects.to(HERE + application.id(), "programme.application.said");
        } catch (ProblemException problem) {
            ProblemException refused = Again.mendable(problem);
            return Again.show(
                    page(applications.application(caller.get(), application.id()), typed.refused(refused)), refused);
        }
    }

    private static ApplicationCommand command(Form typed) {
        return Arrays.stream(ApplicationCommand.values())
                .filter(command -> command.name().equals(typed.value("command")))
                .findFirst()
                .orElseThrow(() -> new ProblemException(SharedProblem.BAD_PARAMETER, "command"));
    }

    private Page page(Application application, Form form) {
        requireOfficer();
        List<ApplicationCommand> possible =
                application.possible().stream().sorted().toList();
        return Page.of("programme/application/decide.jte")
                .with("application", application)
                .with("call", calls.call(caller.get(), application.call()))
                .with("history", applications.history(caller.get(), application.id()))
                .with("possible", possible)
                .with("form", form);
    }

    private void requireOfficer() {
        policy.require(caller.get(), Action.APPLICATION_DECIDE, Guarded.NOTHING);
    }
}
