package org.wellspring.web.operations.administration;

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
import java.util.function.LongConsumer;
import org.wellspring.api.account.Accounts;
import org.wellspring.api.account.Action;
import org.wellspring.api.account.Guarded;
import org.wellspring.api.account.PersonDetails;
import org.wellspring.api.account.Policy;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.web.shared.http.CurrentCaller;
import org.wellspring.web.shared.page.Again;
import org.wellspring.web.shared.page.Form;
import org.wellspring.web.shared.page.Page;
import org.wellspring.web.shared.page.Redirects;

/** One person: roles, suspension. */
@Path("administration/people/{id: [0-9A-Za-z]{13}}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class PersonPages {

    @Inject
    private Accounts accounts;

    @Inject
    private Employers employers;

    @Inject
    private Policy policy;

    @Inject
    private CurrentCaller caller;

    @PathParam("id")
    private String id = "";

    @GET
    public Page show() {
        policy.require(caller.get(), Action.PERSON_ADMINISTER, Guarded.NOTHING);
        PersonDetails person = accounts.person(caller.get(), person());
        return page(person, Grants.of(person));
    }

    @POST
    @Path("grants")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response grant(MultivaluedMap<String, String> fields) {
        Form typed = Form.typed(fields);
        return act(
                typed,
                "operations.person.said.granted",
                revision -> accounts.grant(caller.get(), person(), Grants.typed(typed), revision));
    }

    @POST
    @Path("suspend")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response suspend(MultivaluedMap<String, String> fields) {
        Form typed = Form.typed(fields);
        return act(
                typed,
                "operations.person.said.suspended",
                revision -> accounts.suspend(
                        caller.get(), person(), typed.value("reason").strip(), revision));
    }

    @POST
    @Path("reinstate")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response reinstate(MultivaluedMap<String, String> fields) {
        return act(
                Form.typed(fields),
                "operations.person.said.reinstated",
                revision -> accounts.reinstate(caller.get(), person(), revision));
    }

    private Response act(Form typed, String said, LongConsumer act) {
        try {
            act.accept(typed.revision());
            return Redirects.to("/administration/people/" + person(), said);
        } catch (ProblemException problem) {
            ProblemException refused = Again.mendable(problem);
            PersonDetails person = accounts.person(caller.get(), person());
            Form again = typed.values().containsKey("reason")
                    ? Grants.of(person).with("reason", typed.value("reason"))
                    : typed;
            return Again.show(page(person, again.refused(refused)), refused);
        }
    }

    private Page page(PersonDetails person, Form form) {
        return Page.of("operations/administration/person.jte")
                .with("person", person)
                .with("form", form)
                .with("organisations", employers.all());
    }

    private Id person() {
        return Id.parse(id);
    }
}
