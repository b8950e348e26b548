package org.wellspring.web.catalogue.reading;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.wellspring.api.catalogue.Catalogue;
import org.wellspring.api.reuse.ProblemReports;
import org.wellspring.api.reuse.Ratings;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.Problem;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.web.shared.http.CurrentCaller;
import org.wellspring.web.shared.page.Form;
import org.wellspring.web.shared.page.Redirects;

/** What readers say about a resource: how it went, and what is wrong with it. */
@Path("resources/{id}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class ReaderWordPages {

    private static final int INVALID = 422;

    @Inject
    private Catalogue catalogue;

    @Inject
    private Ratings ratings;

    @Inject
    private ProblemReports reports;

    @Inject
    private Readings readings;

    @Inject
    private CurrentCaller current;

    @POST
    @Path("rating")
    public Response rate(@PathParam("id") String id, MultivaluedMap<String, String> fields) {
        Id resource = Id.parse(id);
        Form form = Form.typed(fields);
        try {
            if (form.value("remove").equals("yes")) {
                ratings.removeMine(current.get(), resource);
                return Redirects.to("/resources/" + resource, "reuse.said.rating-removed");
            }
            ratings.rate(current.get(), resource, stars(form.value("stars")), form.value("words"));
        } catch (ProblemException refused) {
            return again(resource, form.refused(refused, "stars"), refused);
        }
        String said = form.value("words").isBlank() ? "reuse.said.rated" : "reuse.said.words-wait";
        return Redirects.to("/resources/" + resource, said);
    }

    @POST
    @Path("problems")
    public Response report(@PathParam("id") String id, MultivaluedMap<String, String> fields) {
        Id resource = Id.parse(id);
        Form form = Form.typed(fields);
        try {
            reports.report(current.get(), resource, form.value("kind"), form.value("words"));
        } catch (ProblemException refused) {
            return again(resource, form.refused(refused), refused);
        }
        return Redirects.to("/resources/" + resource, "reuse.said.reported");
    }

    /** The page with what was typed, when something typed was wrong; every other no goes on. */
    private Response again(Id resource, Form form, ProblemException refused) {
        if (refused.problem().kind() != Problem.Kind.INVALID) {
            throw refused;
        }
        return Response.status(INVALID)
                .entity(readings.page(current.get(), catalogue.read(current.get(), resource), new Asked(), form))
                .build();
    }

    private static int stars(String typed) {
        return typed.matches("[1-5]") ? Integer.parseInt(typed) : 0;
    }
}
