package org.wellspring.web.catalogue.review;

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
import java.util.Map;
import org.wellspring.api.catalogue.CatalogueProblem;
import org.wellspring.api.catalogue.ResourceDetails;
import org.wellspring.api.catalogue.Reviews;
import org.wellspring.api.catalogue.Reviews.AxisResult;
import org.wellspring.api.catalogue.Reviews.Decision;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.web.shared.http.CurrentCaller;
import org.wellspring.web.shared.page.Again;
import org.wellspring.web.shared.page.Form;
import org.wellspring.web.shared.page.Page;
import org.wellspring.web.shared.page.Redirects;

/** One screen to look at a version and decide. */
@Path("review/{id}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ReviewPages {

    private static final String AXIS = "axis.";

    @Inject
    private Reviews reviews;

    @Inject
    private ReviewCases cases;

    @Inject
    private CurrentCaller caller;

    @PathParam("id")
    private String id = "";

    @GET
    public Page show() {
        return page(Form.EMPTY);
    }

    @POST
    @Path("claim")
    public Response claim() {
        try {
            reviews.claim(caller.get(), resource());
        } catch (ProblemException refused) {
            return Again.show(page(Form.EMPTY.refused(Again.mendable(refused))), refused);
        }
        return Redirects.to("/review/" + resource());
    }

    @POST
    @Path("release")
    public Response release() {
        reviews.release(caller.get(), resource());
        return Redirects.to("/review", "catalogue.review.said.released");
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(MultivaluedMap<String, String> fields) {
        Form typed = Form.typed(fields);
        try {
            return Redirects.to("/review", decide(typed));
        } catch (ProblemException refused) {
            Form again = refused.problem() == CatalogueProblem.REASON_MISSING
                    ? typed.refused(refused, "reason")
                    : typed.refused(Again.mendable(refused));
            return Again.show(page(again), refused);
        }
    }

    private String decide(Form typed) {
        var decision = new Decision(resource(), typed.revision(), axes(typed), typed.value("reason"));
        return switch (typed.value("decision")) {
            case "approve" -> {
                ResourceDetails after = reviews.approve(caller.get(), decision);
                yield after.workingVersion() == null
                        ? "catalogue.review.said.published"
                        : "catalogue.review.said.approved";
            }
            case "return" -> {
                reviews.sendBack(caller.get(), decision);
                yield "catalogue.review.said.returned";
            }
            default -> {
                ProblemException unsaid = new ProblemException(SharedProblem.REQUIRED);
                throw new ProblemException(
                        SharedProblem.INVALID, typed.refused(unsaid, "decision").findings());
            }
        };
    }

    private static Map<String, AxisResult> axes(Form typed) {
        var axes = new LinkedHashMap<String, AxisResult>();
        typed.values().forEach((field, values) -> {
            if (field.startsWith(AXIS)) {
                for (AxisResult result : AxisResult.values()) {
                    if (result.name().equals(values.get(0))) {
                        axes.put(field.substring(AXIS.length()), result);
                    }
                }
            }
        });
        return axes;
    }

    private Page page(Form form) {
        caller.get().requirePerson();
        return Page.of("catalogue/review/review.jte")
                .with("work", cases.find(caller.get(), resource()))
                .with("form", form);
    }

    private Id resource() {
        return Id.parse(id);
    }
}
