package org.wellspring.web.operations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.wellspring.api.shared.Problem;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.web.shared.page.Page;

/** Where the {@code type} of every problem document leads (RFC 9457 section 3.1.1). */
@Path("problems")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ProblemPages {

    @GET
    public Page list() {
        return Page.of("operations/problems.jte").with("problems", KnownProblems.ALL);
    }

    @GET
    @Path("{code}")
    public Page one(@PathParam("code") String code) {
        Problem problem = KnownProblems.of(code).orElseThrow(() -> new ProblemException(SharedProblem.NOT_FOUND));
        return Page.of("operations/problem.jte").with("problem", problem);
    }
}
