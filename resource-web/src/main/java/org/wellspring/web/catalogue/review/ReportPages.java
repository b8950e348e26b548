package org.wellspring.web.catalogue.review;

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
import org.jspecify.annotations.Nullable;
import org.wellspring.api.reuse.ProblemReports;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.web.shared.http.CurrentCaller;
import org.wellspring.web.shared.page.Again;
import org.wellspring.web.shared.page.Form;
import org.wellspring.web.shared.page.Page;
import org.wellspring.web.shared.page.Redirects;

/** What readers found wrong, to be answered. */
@Path("review/reports")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ReportPages {

    private static final int PAGE = 20;

    @Inject
    private ProblemReports reports;

    @Inject
    private CurrentCaller caller;

    @GET
    public Page list(@QueryParam("cursor") @Nullable String cursor) {
        return page(cursor, "", Form.EMPTY);
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(@PathParam("id") String id, MultivaluedMap<String, String> fields) {
        Form typed = Form.typed(fields);
        try {
            reports.close(caller.get(), Id.parse(id), typed.value("answer"));
        } catch (ProblemException refused) {
            return Again.show(page(null, id, typed.refused(Again.mendable(refused))), refused);
        }
        return Redirects.to("/review/reports", "catalogue.reports.said");
    }

    private Page page(@Nullable String cursor, String answered, Form form) {
        caller.get().requirePerson();
        return Page.of("catalogue/review/reports.jte")
                .with("reports", reports.open(caller.get(), cursor, PAGE))
                .with("answered", answered)
                .with("form", form);
    }
}
