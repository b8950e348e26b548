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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.Action;
import org.wellspring.api.account.Guarded;
import org.wellspring.api.account.Policy;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.api.vocabulary.Vocabularies;
import org.wellspring.api.vocabulary.Vocabularies.Term;
import org.wellspring.web.shared.http.CurrentCaller;
import org.wellspring.web.shared.page.Again;
import org.wellspring.web.shared.page.Form;
import org.wellspring.web.shared.page.Page;
import org.wellspring.web.shared.page.Redirects;

/** The words of the catalogue: terms are added, renamed and retired, never deleted. */
@Path("administration/vocabularies")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class VocabularyPages {

    private static final String HERE = "/administration/vocabularies/";

    @Inject
    private Vocabularies vocabularies;

    @Inject
    private Policy policy;

    @Inject
    private CurrentCaller caller;

    @GET
    public Page list() {
        requireEditor();
        Map<String, List<Term>> schemes = new LinkedHashMap<>();
        vocabularies.schemes().forEach(scheme -> schemes.put(scheme, vocabularies.terms(scheme)));
        return Page.of("operations/administration/vocabularies.jte").with("schemes", schemes);
    }

    @GET
    @Path("{scheme}")
    public Page scheme(@PathParam("scheme") String scheme) {
        requireEditor();
        return Page.of("operations/administration/terms.jte")
                .with("scheme", scheme)
                .with("terms", vocabularies.terms(scheme));
    }

    /** The form for a new term; {@code new} is no code a term can have here, as the form for one that exists has its own. */
    @GET
    @Path("{scheme}/new")
    public Page fresh(@PathParam("scheme") String scheme) {
        requireEditor();
        vocabularies.terms(scheme);
        return page(scheme, null, Form.EMPTY);
    }

    @POST
    @Path("{scheme}/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(@PathParam("scheme") String scheme, MultivaluedMap<String, String> fields) {
        Form typed = Form.typed(fields);
        try {
            vocabularies.add(
                    caller.get(),
                    TermForm.read(typed, scheme, typed.value("code").strip()));
            return Redirects.to(HERE + scheme, "operations.terms.said.added");
        } catch (ProblemException refused) {
            return Again.show(page(scheme, null, typed.refused(Again.mendable(refused), "code")), refused);
        }
    }

    @GET
    @Path("{scheme}/terms/{code}")
    public Page term(@PathParam("scheme") String scheme, @PathParam("code") String code) {
        requireEditor();
        Term term = find(scheme, code);
        return page(scheme, term, TermForm.of(term));
    }

    @POST
    @Path("{scheme}/terms/{code}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(
            @PathParam("scheme") String scheme, @PathParam("code") String code, MultivaluedMap<String, String> fields) {
        Form typed = Form.typed(fields);
        Term term = find(scheme, code);
        try {
            vocabularies.change(caller.get(), typed.revision(), TermForm.read(typed, scheme, code));
            return Redirects.to(HERE + scheme, "operations.terms.said.changed");
        } catch (ProblemException refused) {
            return Again.show(page(scheme, term, typed.refused(Again.mendable(refused), "label.zh")), refused);
        }
    }

    private Term find(String scheme, String code) {
        Optional<Term> found = vocabularies.term(scheme, code);
        return found.orElseThrow(() -> new ProblemException(SharedProblem.NOT_FOUND));
    }

    private Page page(String scheme, @Nullable Term term, Form form) {
        return Page.of("operations/administration/term.jte")
                .with("scheme", scheme)
                .with("term", term)
                .with("revision", vocabularies.revision())
                .with("terms", vocabularies.terms(scheme))
                .with("form", form);
    }

    private void requireEditor() {
        policy.require(caller.get(), Action.VOCABULARY_EDIT, Guarded.NOTHING);
    }
}
