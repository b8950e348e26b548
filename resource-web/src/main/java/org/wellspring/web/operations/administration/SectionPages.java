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
import java.util.List;
import org.wellspring.api.account.Action;
import org.wellspring.api.account.Guarded;
import org.wellspring.api.account.Policy;
import org.wellspring.api.catalogue.CatalogueProblem;
import org.wellspring.api.catalogue.Sections;
import org.wellspring.api.catalogue.Sections.ChangeSection;
import org.wellspring.api.catalogue.Sections.Section;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.web.shared.http.CurrentCaller;
import org.wellspring.web.shared.page.Again;
import org.wellspring.web.shared.page.Form;
import org.wellspring.web.shared.page.Page;
import org.wellspring.web.shared.page.Redirects;

/** The parts of the catalogue and how many reviews each asks for. */
@Path("administration/sections")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class SectionPages {

    private static final String HERE = "/administration/sections";

    @Inject
    private Sections sections;

    @Inject
    private Policy policy;

    @Inject
    private CurrentCaller caller;

    @GET
    public Page list() {
        return page("", Form.EMPTY);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(MultivaluedMap<String, String> fields) {
        Form typed = Form.typed(fields);
        return act(
                "new",
                typed,
                () -> sections.add(
                        caller.get(), typed.value("code").strip(), TermForm.localized(typed, "name"), reviews(typed)));
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@PathParam("id") String id, MultivaluedMap<String, String> fields) {
        Form typed = Form.typed(fields);
        return act(
                id,
                typed,
                () -> sections.change(
                        caller.get(),
                        new ChangeSection(
                                Id.parse(id), typed.revision(), TermForm.localized(typed, "name"), reviews(typed))));
    }

    private Response act(String which, Form typed, Runnable act) {
        try {
            act.run();
            return Redirects.to(HERE, "operations.sections.said");
        } catch (ProblemException problem) {
            ProblemException refused = Again.mendable(problem);
            Form again = refused.problem() == CatalogueProblem.SECTION_CODE
                    ? typed.refused(refused, "code")
                    : typed.refused(refused);
            return Again.show(page(which, again), refused);
        }
    }

    private Page page(String which, Form form) {
        policy.require(caller.get(), Action.VOCABULARY_EDIT, Guarded.NOTHING);
        List<Section> all = sections.all();
        return Page.of("operations/administration/sections.jte")
                .with("sections", all)
                .with(
                        "revisions",
                        all.stream()
                                .map(section -> sections.revision(section.id()))
                                .toList())
                .with("which", which)
                .with("form", form);
    }

    private static int reviews(Form typed) {
        return typed.value("reviews").equals("2") ? 2 : 1;
    }
}
