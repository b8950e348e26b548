package org.wellspring.web.operations.administration;

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
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.Action;
import org.wellspring.api.account.Guarded;
import org.wellspring.api.account.Policy;
import org.wellspring.api.school.Organisations;
import org.wellspring.api.school.Organisations.Organisation;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.web.shared.http.CurrentCaller;
import org.wellspring.web.shared.page.Again;
import org.wellspring.web.shared.page.Form;
import org.wellspring.web.shared.page.Page;
import org.wellspring.web.shared.page.Redirects;

/** Schools and other bodies, kept by officers and administrators. */
@Path("administration/organisations")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class OrganisationPages {

    private static final String HERE = "/administration/organisations";
    private static final int PAGE = 30;

    @Inject
    private Organisations organisations;

    @Inject
    private Policy policy;

    @Inject
    private CurrentCaller caller;

    @GET
    public Page list(@QueryParam("q") @DefaultValue("") String query, @QueryParam("cursor") @Nullable String cursor) {
        requireEditor();
        return Page.of("operations/administration/organisations.jte")
                .with("organisations", organisations.list(query, cursor, PAGE))
                .with("query", query)
                .with("later", cursor != null);
    }

    @GET
    @Path("new")
    public Page fresh() {
        return page(null, Form.EMPTY);
    }

    @POST
    @Path("new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(MultivaluedMap<String, String> fields) {
        Form typed = Form.typed(fields);
        return act(null, typed, () -> organisations.add(caller.get(), OrganisationForm.read(typed)));
    }

    @GET
    @Path("{id}")
    public Page show(@PathParam("id") String id) {
        Organisation organisation = organisations.organisation(Id.parse(id));
        return page(organisation, OrganisationForm.of(organisation));
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@PathParam("id") String id, MultivaluedMap<String, String> fields) {
        Form typed = Form.typed(fields);
        Organisation organisation = organisations.organisation(Id.parse(id));
        return act(
                organisation,
                typed,
                () -> organisations.change(
                        caller.get(), organisation.id(), typed.revision(), OrganisationForm.read(typed)));
    }

    private Response act(@Nullable Organisation organisation, Form typed, Runnable act) {
        try {
            act.run();
            return Redirects.to(HERE, "operations.organisations.said");
        } catch (ProblemException problem) {
            ProblemException refused = Again.mendable(problem);
            Form again = refused.problem().code().startsWith("school.code")
                    ? typed.refused(refused, "code")
                    : typed.refused(refused);
            return Again.show(page(organisation, again), refused);
        }
    }

    private Page page(@Nullable Organisation organisation, Form form) {
        requireEditor();
        return Page.of("operations/administration/organisation.jte")
                .with("organisation", organisation)
                .with("form", form);
    }

    private void requireEditor() {
        policy.require(caller.get(), Action.ORGANISATION_EDIT, Guarded.NOTHING);
    }
}
