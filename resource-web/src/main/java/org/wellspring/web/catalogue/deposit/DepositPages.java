package org.wellspring.web.catalogue.deposit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.catalogue.Catalogue;
import org.wellspring.api.catalogue.Catalogue.ResourceField;
import org.wellspring.api.catalogue.Catalogue.SubmitResource;
import org.wellspring.api.catalogue.CatalogueProblem;
import org.wellspring.api.shared.Finding;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.web.shared.http.CurrentCaller;
import org.wellspring.web.shared.page.Again;
import org.wellspring.web.shared.page.Form;
import org.wellspring.web.shared.page.Page;
import org.wellspring.web.shared.page.Redirects;

/** One draft, from its first word to the day it is handed in. */
@Path("deposit/{id}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class DepositPages {

    private static final int REFUSED = 422;
    private static final int STALE = 412;

    @Inject
    private Catalogue catalogue;

    @Inject
    private WorkingDrafts drafts;

    @Inject
    private CurrentCaller caller;

    @PathParam("id")
    private String id = "";

    @GET
    public Page show() {
        Draft draft = draft();
        return page(draft, DraftForm.of(draft.details().metadata()));
    }

    /** Saves one field; answers what the page then says about it. */
    @POST
    @Path("fields/{field}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response saveField(@PathParam("field") String field, MultivaluedMap<String, String> fields) {
        Form typed = Form.typed(fields);
        try {
            catalogue.saveField(caller.get(), new ResourceField(resource(), field, DraftForm.typed(typed, field)));
        } catch (ProblemException refused) {
            if (refused.findings().isEmpty()) {
                throw refused;
            }
            return Response.status(REFUSED)
                    .entity(Page.of("catalogue/deposit/wrong.jte")
                            .with("form", typed.refused(refused))
                            .with("field", field))
                    .build();
        }
        Draft draft = draft();
        boolean alone = draft.details().revision() <= typed.revision() + 1;
        return Response.ok(Page.of("catalogue/deposit/kept.jte")
                        .with("draft", draft)
                        .with("alone", alone))
                .build();
    }

    /** Saves what changed, field by field: what is right is kept, and what is wrong is said beside it. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(MultivaluedMap<String, String> fields) {
        Form typed = Form.typed(fields);
        Draft draft = draft();
        if (!draft.isOpen()) {
            throw new ProblemException(CatalogueProblem.NOT_EDITABLE);
        }
        Form stored = DraftForm.of(draft.details().metadata());
        if (typed.revision() != draft.details().revision()) {
            return overtaken(draft, typed, stored);
        }
        List<Finding> findings = keep(typed, stored);
        if (!findings.isEmpty()) {
            return answer(REFUSED, draft(), new Form(typed.values(), findings, null));
        }
        return typed.value("then").equals("submit")
                ? submit(typed)
                : Redirects.to(draft.path(), "catalogue.deposit.said.saved");
    }

    private List<Finding> keep(Form typed, Form stored) {
        var findings = new ArrayList<Finding>();
        for (String field : DraftForm.FIELDS) {
            List<String> values = DraftForm.typed(typed, field);
            if (values.equals(DraftForm.typed(stored, field))) {
                continue;
            }
            try {
                catalogue.saveField(caller.get(), new ResourceField(resource(), field, values));
            } catch (ProblemException refused) {
                if (refused.findings().isEmpty()) {
                    throw refused;
                }
                findings.addAll(refused.findings());
            }
        }
        return findings;
    }

    /** Somebody, or the same person elsewhere, was quicker: nothing is saved, nothing typed is lost, both are shown. */
    private Response overtaken(Draft draft, Form typed, Form stored) {
        List<String> differing = DraftForm.FIELDS.stream()
                .filter(field -> !DraftForm.typed(typed, field).equals(DraftForm.typed(stored, field)))
                .toList();
        Form refused = typed.refused(new ProblemException(SharedProblem.REVISION_STALE));
        return Response.status(STALE)
                .entity(page(draft, refused).with("stored", stored).with("differing", differing))
                .build();
    }

    private Response submit(Form typed) {
        Draft draft = draft();
        boolean undertaking = typed.chosen("undertaking", "yes");
        try {
            catalogue.submit(
                    caller.get(), new SubmitResource(resource(), draft.details().revision(), undertaking));
            return Redirects.to(draft.path(), "catalogue.deposit.said.submitted");
        } catch (ProblemException problem) {
            ProblemException refused = Again.mendable(problem);
            Form stored = DraftForm.of(draft.details().metadata());
            Form shown = undertaking ? stored.with("undertaking", "yes") : stored;
            return answer(
                    REFUSED,
                    draft,
                    refused.problem() == CatalogueProblem.UNDERTAKING_MISSING
                            ? shown.refused(refused, "undertaking")
                            : shown.refused(refused));
        }
    }

    @POST
    @Path("recall")
    public Response recall(@FormParam("revision") @DefaultValue("0") long revision) {
        catalogue.recall(caller.get(), resource(), revision);
        return Redirects.to("/deposit/" + resource(), "catalogue.deposit.said.recalled");
    }

    /** Starts a new version beside the published one. */
    @POST
    @Path("version")
    public Response startVersion() {
        catalogue.startVersion(caller.get(), resource());
        return Redirects.to("/deposit/" + resource());
    }

    /** Asks once more. */
    @GET
    @Path("delete")
    public Page reallyDelete() {
        return Page.of("catalogue/deposit/delete.jte").with("draft", draft());
    }

    @POST
    @Path("delete")
    public Response delete(@FormParam("revision") @DefaultValue("0") long revision) {
        catalogue.deleteDraft(caller.get(), resource(), revision);
        return Redirects.to("/deposits", "catalogue.deposit.said.deleted");
    }

    private Draft draft() {
        caller.get().requirePerson();
        return drafts.find(caller.get(), resource());
    }

    private Id resource() {
        return Id.parse(id);
    }

    private static Page page(Draft draft, Form form) {
        return Page.of(draft.isOpen() ? "catalogue/deposit/deposit.jte" : "catalogue/deposit/handed.jte")
                .with("draft", draft)
                .with("form", form);
    }

    private static Response answer(int status, Draft draft, @Nullable Form form) {
        return Response.status(status)
                .entity(page(draft, form == null ? Form.EMPTY : form))
                .build();
    }
}
