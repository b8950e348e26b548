package org.wellspring.web.interop.batch;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.catalogue.Sections;
import org.wellspring.api.interop.Imports;
import org.wellspring.api.interop.Imports.Import;
import org.wellspring.api.interop.Imports.Outcome;
import org.wellspring.api.interop.Imports.Row;
import org.wellspring.api.interop.Imports.RowQuery;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.Slice;
import org.wellspring.web.shared.http.CurrentCaller;
import org.wellspring.web.shared.page.Again;
import org.wellspring.web.shared.page.Form;
import org.wellspring.web.shared.page.Page;
import org.wellspring.web.shared.page.Redirects;

/** One batch: what its columns mean, what would happen, what is happening, what happened. */
@Path("imports/{id}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ImportPages {

    private static final int PAGE = 50;

    @Inject
    private Imports imports;

    @Inject
    private Sections sections;

    @Inject
    private CurrentCaller caller;

    @PathParam("id")
    private String id = "";

    @QueryParam("outcome")
    @DefaultValue("")
    private String outcome = "";

    @QueryParam("cursor")
    private @Nullable String cursor;

    @GET
    public Page show() {
        Import batch = batch();
        return page(batch, MappingForm.of(batch));
    }

    /** How far the running job is; the page asks every second and loads itself anew at the end. */
    @GET
    @Path("progress")
    public Response progress() {
        Import batch = batch();
        Response.ResponseBuilder answer =
                Response.ok(Page.of("interop/progress.jte").with("batch", batch));
        return (Running.is(batch) ? answer : answer.header("HX-Refresh", "true")).build();
    }

    @POST
    @Path("preview")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response preview(MultivaluedMap<String, String> fields) {
        Form typed = Form.typed(fields);
        Import batch = batch();
        return act(
                typed,
                () -> imports.preview(
                        caller.get(), batch.id(), typed.revision(), MappingForm.read(typed, batch.header())));
    }

    @POST
    @Path("apply")
    public Response apply(@FormParam("revision") @DefaultValue("0") long revision) {
        return act(null, () -> imports.apply(caller.get(), Id.parse(id), revision));
    }

    @POST
    @Path("undo")
    public Response undo(@FormParam("revision") @DefaultValue("0") long revision) {
        return act(null, () -> imports.undo(caller.get(), Id.parse(id), revision));
    }

    @POST
    @Path("approve")
    public Response approve(
            @FormParam("revision") @DefaultValue("0") long revision,
            @FormParam("reason") @DefaultValue("") String reason) {
        return act(null, () -> imports.approve(caller.get(), Id.parse(id), revision, reason));
    }

    private Response act(@Nullable Form typed, Supplier<Import> act) {
        try {
            return Redirects.to("/imports/" + act.get().id());
        } catch (ProblemException problem) {
            ProblemException refused = Again.mendable(problem);
            Import batch = batch();
            Form form = typed == null ? MappingForm.of(batch) : typed;
            return Again.show(page(batch, MappingForm.refused(form, refused)), refused);
        }
    }

    private Import batch() {
        caller.get().requirePerson();
        return imports.read(caller.get(), Id.parse(id));
    }

    private Page page(Import batch, Form form) {
        Outcome only = only();
        Slice<Row> rows = Running.hasRows(batch)
                ? imports.rows(caller.get(), new RowQuery(batch.id(), only, cursor, PAGE))
                : new Slice<>(List.of(), null);
        return Page.of("interop/import.jte")
                .with("batch", batch)
                .with("form", form)
                .with("rows", rows)
                .with("only", only)
                .with("later", cursor != null)
                .with("sections", sections.all());
    }

    private @Nullable Outcome only() {
        for (Outcome known : Outcome.values()) {
            if (known.name().equalsIgnoreCase(outcome)) {
                return known;
            }
        }
        return null;
    }
}
