package org.wellspring.web.operations.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.Accounts;
import org.wellspring.api.account.Accounts.InvitePerson;
import org.wellspring.api.account.Action;
import org.wellspring.api.account.Guarded;
import org.wellspring.api.account.Policy;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.web.shared.http.CurrentCaller;
import org.wellspring.web.shared.page.Again;
import org.wellspring.web.shared.page.Form;
import org.wellspring.web.shared.page.Page;

/** Everybody who has an account, and the way to invite one more. */
@Path("administration/people")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class PeoplePages {

    private static final int PAGE = 30;

    @Inject
    private Accounts accounts;

    @Inject
    private Employers employers;

    @Inject
    private Policy policy;

    @Inject
    private CurrentCaller caller;

    @GET
    public Page list(@QueryParam("q") @DefaultValue("") String query, @QueryParam("cursor") @Nullable String cursor) {
        policy.require(caller.get(), Action.PERSON_ADMINISTER, Guarded.NOTHING);
        return Page.of("operations/administration/people.jte")
                .with("people", accounts.people(caller.get(), query, cursor, PAGE))
                .with("query", query)
                .with("later", cursor != null);
    }

    @GET
    @Path("invite")
    public Page invite() {
        policy.require(caller.get(), Action.PERSON_ADMINISTER, Guarded.NOTHING);
        return form(Form.EMPTY);
    }

    /** Shows the link this once; the address of this answer shows nothing when it is loaded again. */
    @POST
    @Path("invite")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response invite(MultivaluedMap<String, String> fields) {
        Form typed = Form.typed(fields);
        try {
            String secret = accounts.invite(
                    caller.get(),
                    new InvitePerson(
                            typed.value("email").strip(),
                            typed.value("name").strip(),
                            employers.chosen(typed.value("organisation")),
                            Grants.typed(typed)));
            return Response.ok(Page.of("operations/administration/invited.jte")
                            .with("email", typed.value("email"))
                            .with("secret", secret))
                    .header("Cache-Control", "no-store")
                    .build();
        } catch (ProblemException problem) {
            ProblemException refused = Again.mendable(problem);
            Form again = refused.problem().code().startsWith("account.email")
                    ? typed.refused(refused, "email")
                    : typed.refused(refused);
            return Again.show(form(again), refused);
        }
    }

    private Page form(Form form) {
        return Page.of("operations/administration/invite.jte")
                .with("form", form)
                .with("organisations", employers.all());
    }
}
