package org.wellspring.web.school.keeping;

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
import java.util.List;
import org.wellspring.api.account.Action;
import org.wellspring.api.account.Guarded;
import org.wellspring.api.account.Policy;
import org.wellspring.api.school.Organisations;
import org.wellspring.api.school.Organisations.Organisation;
import org.wellspring.api.school.Successions;
import org.wellspring.api.school.Successions.Kind;
import org.wellspring.api.school.Successions.Succession;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.web.shared.http.CurrentCaller;
import org.wellspring.web.shared.page.Again;
import org.wellspring.web.shared.page.Form;
import org.wellspring.web.shared.page.Page;
import org.wellspring.web.shared.page.Redirects;

/** Mergers, splits and closures, written down by officers. */
@Path("administration/organisations/{id}/succession")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class SuccessionPages {

    @Inject
    private Organisations organisations;

    @Inject
    private Successions successions;

    @Inject
    private Policy policy;

    @Inject
    private CurrentCaller caller;

    @GET
    public Page show(@PathParam("id") String id) {
        Organisation organisation = organisations.organisation(Id.parse(id));
        return page(organisation, Form.EMPTY.with("predecessors", organisation.code()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response succeed(@PathParam("id") String id, MultivaluedMap<String, String> fields) {
        Form typed = Form.typed(fields);
        Organisation organisation = organisations.organisation(Id.parse(id));
        try {
            successions.succeed(caller.get(), read(typed));
            return Redirects.to("/organisations/" + organisation.id(), "school.succession.said");
        } catch (ProblemException problem) {
            ProblemException refused = Again.mendable(problem);
            return Again.show(page(organisation, typed.refused(refused)), refused);
        }
    }

    private Succession read(Form typed) {
        return new Succession(
                Typed.oneOf(Kind.values(), typed.value("kind"), Kind.MERGE),
                known(typed, "predecessors"),
                known(typed, "successors"),
                Typed.requiredDay(typed, "on"),
                typed.value("reason").strip());
    }

    private List<Id> known(Form typed, String field) {
        return Typed.words(typed, field).stream()
                .map(code -> organisations
                        .withCode(code)
                        .map(Organisation::id)
                        .orElseThrow(() -> Typed.wrong(field, SharedProblem.NOT_FOUND)))
                .toList();
    }

    private Page page(Organisation organisation, Form form) {
        policy.require(caller.get(), Action.ORGANISATION_EDIT, Guarded.NOTHING);
        return Page.of("school/keeping/succession.jte")
                .with("organisation", organisation)
                .with("form", form);
    }
}
